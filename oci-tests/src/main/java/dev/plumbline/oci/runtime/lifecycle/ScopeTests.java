package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.CallBuilder;
import dev.plumbline.fixtures.runtime.CallerProgram;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.syscalls.SyscallName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who can use the operations on a container: runtime.md#runtimeScopeContainer. */
class ScopeTests {

  @Test
  @Covers({
    "runtime-spec/lifecycle/scope-same-entity",
    "runtime-spec/lifecycle/operations-supported"
  })
  void creatorCanUseEveryOperation(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    container.state();
    assertThat(container.start()).isNotCreatedInTheEnd();
    assertThat(container.await("ready").kill("KILL")).isNotRunningInTheEnd();
    assertThat(container.delete()).isUnknown();
  }

  @Test
  @Covers("runtime-spec/lifecycle/scope-later-invocation")
  void operationsWorkFromAnotherDirectoryUmaskAndEnvironment(OciRuntime runtime) {
    var umask = caller(runtime, "later", 0777);
    var first = caller(runtime, "first", 0);
    var container = runtime.create(Bundle.idle(), call -> call.wrappedIn(first));
    var id = container.id();
    runtime.demand(elsewhere(runtime.call(Operation.STATE), umask).id(id).execute());
    runtime.demand(elsewhere(runtime.call(Operation.START), umask).id(id).execute());
    container.await("ready");
    runtime.demand(elsewhere(runtime.call(Operation.KILL), umask).id(id).with("KILL").execute());
    container.awaitStopped();
    runtime.demand(elsewhere(runtime.call(Operation.DELETE), umask).id(id).execute());
    assertThat(container).isUnknown();
  }

  private static CallBuilder elsewhere(CallBuilder call, List<String> caller) {
    return call.wrappedIn(caller)
        .in(Path.of("/"))
        .environment("HOME", "/missing")
        .environment("XDG_RUNTIME_DIR", "/missing")
        .environment("TMPDIR", "/missing")
        .environment("PATH", "/missing");
  }

  private static List<String> caller(OciRuntime runtime, String name, int umask) {
    return CallerProgram.write(
        runtime.directory().resolve(name),
        (program, failed) -> program.call(SyscallName.UMASK, umask));
  }
}
