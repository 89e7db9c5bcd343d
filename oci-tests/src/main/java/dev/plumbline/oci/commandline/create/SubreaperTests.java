package dev.plumbline.oci.commandline.create;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.AdoptingCaller;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.syscalls.host.ExitStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose child the container's process is when create has returned: runc-create(8). */
class SubreaperTests {

  private static final Probe LEAVING = Probe.of(p -> p.pid("ran").exit(7));

  @Test
  @Covers("commandline/create/child-of-subreaper")
  void processBecomesAChildOfTheSubreaperOfTheCaller(OciRuntime runtime) {
    var caller = AdoptingCaller.write(runtime.directory().resolve("caller"));
    var container = runtime.create(Bundle.idle(), call -> call.wrappedIn(caller.words()));
    assertThat("parent", HostProcess.of(container).parent()).is(caller.pid());
  }

  @Test
  @Covers("commandline/create/exit-status-reaped")
  void subreaperSeesTheStatusOfTheProgram(OciRuntime runtime) {
    var caller = AdoptingCaller.write(runtime.directory().resolve("caller"));
    var create = runtime.create(Bundle.running(LEAVING), call -> call.wrappedIn(caller.words()));
    var pid = create.pid();
    create.start().await("ran");
    var seen = caller.awaitEnd(pid, runtime.deadlines().event());
    assertThat("status of the process", seen).is(Optional.of(new ExitStatus(7, 0)));
  }
}
