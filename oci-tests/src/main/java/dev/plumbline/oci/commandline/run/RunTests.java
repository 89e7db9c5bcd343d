package dev.plumbline.oci.commandline.run;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.syscalls.abi.Signal;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Create and start in one command: runc-run(8). */
class RunTests {

  private static final Probe LEAVING = Probe.of(p -> p.pid("ran").exit(7));

  @Test
  @Covers("commandline/run/exit-status")
  void runEndsWithTheStatusOfTheProgram(OciRuntime runtime) {
    var attempt = runtime.attemptRun(Bundle.running(LEAVING), UnaryOperator.identity());
    assertThat(attempt.execution()).exitedWith(7);
  }

  /** In a pid namespace of its own the program would be process 1, which no own signal ends. */
  @Test
  @Covers("commandline/run/signal-status")
  void runOfAProgramThatASignalEndsHasStatus128AndMore(OciRuntime runtime) {
    var probe = Probe.of(p -> p.pid("ran").raise(Signal.SIGKILL));
    var bundle = Bundle.running(probe).withoutNamespace("pid");
    var attempt = runtime.attemptRun(bundle, UnaryOperator.identity());
    assertThat(attempt.execution()).exitedWith(137);
  }

  @Test
  @Covers("commandline/run/deletes")
  void foregroundRunDeletesTheContainer(OciRuntime runtime) {
    var attempt = runtime.attemptRun(Bundle.exiting(), UnaryOperator.identity());
    assertThat(attempt.execution()).succeeded();
    assertThat(attempt.container().seen()).ranToTheEnd();
    assertThat(attempt.container()).isUnknown();
  }

  @Test
  @Covers("commandline/run/detach")
  void detachedRunReturnsWhileTheProgramRuns(OciRuntime runtime) {
    var attempt = runtime.attemptRun(Bundle.idle(), call -> call.with("--detach"));
    assertThat(attempt.execution()).succeeded();
    assertThat(attempt.container().await("ready")).isIn(ContainerStatus.RUNNING);
  }

  @Test
  @Covers("commandline/run/keep")
  void runWithKeepLeavesTheContainerStopped(OciRuntime runtime) {
    var attempt = runtime.attemptRun(Bundle.exiting(), call -> call.with("--keep"));
    assertThat(attempt.execution()).succeeded();
    assertThat(attempt.container().await("ran")).isIn(ContainerStatus.STOPPED);
  }

  @Test
  @Covers("commandline/run/failure")
  @Contrast("runEndsWithTheStatusOfTheProgram")
  void runOfWhatCannotBeMadeFailsAndLeavesNothing(OciRuntime runtime) {
    var bundle = Bundle.running(LEAVING).set("/root/path", "missing");
    var attempt = runtime.attemptRun(bundle, UnaryOperator.identity());
    assertThat(attempt.execution()).failed();
    assertThat(attempt.container()).isUnknown();
  }
}
