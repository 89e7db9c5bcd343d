package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.runtime.Hook;
import dev.plumbline.spec.runtime.HookKind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What errors and warnings leave as it was: runtime.md#runtimeErrors. */
class ErrorsTests {

  @ParameterizedTest
  @CsvSource({"error-start-leaves-others, START", "error-delete-leaves-others, DELETE"})
  @Covers("runtime-spec/lifecycle/{0}")
  void failingOnAnUnknownIdChangesNoContainer(
      String clause, Operation operation, OciRuntime runtime) {
    var created = runtime.create(Bundle.idle());
    var running = runtime.running(Bundle.idle());
    var before = List.of(created.state(), running.state());
    var unknown = runtime.newId();
    runtime.call(operation).id(unknown).execute();
    assertThat("states", List.of(created.state(), running.state())).is(before);
    assertThat(runtime.tryState(unknown)).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/warning-continues")
  void deleteGoesOnAfterAHookThatOnlyDeservesAWarning(OciRuntime runtime) throws IOException {
    var called = runtime.directory().resolve("called");
    // It reads its input: a runtime that a hook leaves writing may die of that, which is chance.
    var hook =
        Probe.of(p -> p.readFd("state", 0).pid("called").exit(1)).reportingTo(called.toString());
    var program = runtime.directory().resolve("hook");
    hook.writeTo(program);
    var bundle = Bundle.idle().hook(HookKind.POSTSTOP, Hook.of(program.toString()));
    var container = runtime.running(bundle).stop();
    container.tryDelete();
    assertThat(container).isUnknown();
    assertThat("hook was called", Files.exists(called)).is(true);
  }
}
