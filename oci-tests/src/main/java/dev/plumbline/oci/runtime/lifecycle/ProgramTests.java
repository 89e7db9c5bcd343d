package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.ContainerStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which program start runs, and what becomes of one that is not there: runtime.md#runtimeStart. */
class ProgramTests {

  private static final Probe ARGUMENTS = Probe.of(p -> p.args("args"));

  @Test
  @Covers("runtime-spec/lifecycle/start-runs-program")
  void programIsRunWithExactlyItsArguments(OciRuntime runtime) {
    var args = List.of("/probe", "two words", "", "--flag", "$HOME", "line\nfeed", "ü");
    var container = runtime.create(Bundle.running(ARGUMENTS).set("/process/args", args)).start();
    assertThat(container).isNotCreatedInTheEnd();
    assertThat(container.awaitStopped().seen()).step("args").is(StepRecord::strings, args);
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-missing-program")
  @Contrast("programIsRunWithExactlyItsArguments")
  void missingProgramIsAnErrorOfCreateOrStart(OciRuntime runtime) {
    var missing = Bundle.idle().set("/process/args", List.of("/missing"));
    assertThat(runtime.attemptCreate(missing).container().tryStart()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/create-without-process")
  @Contrast("programIsRunWithExactlyItsArguments")
  void containerWithoutAProcessCanBeCreated(OciRuntime runtime) {
    assertThat(runtime.create(Bundle.idle().remove("/process"))).isIn(ContainerStatus.CREATED);
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-without-process-shown")
  @Contrast("programIsRunWithExactlyItsArguments")
  void startWithoutAProcessFails(OciRuntime runtime) {
    var attempt = runtime.attemptCreate(Bundle.idle().remove("/process"));
    assertThat(attempt.container().tryStart()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-without-process")
  @Contrast("programIsRunWithExactlyItsArguments")
  void startWithoutAProcessLeavesNothingRunning(OciRuntime runtime) {
    var container = runtime.attemptCreate(Bundle.idle().remove("/process")).container();
    container.tryStart();
    assertThat(container).isNotRunningInTheEnd();
  }
}
