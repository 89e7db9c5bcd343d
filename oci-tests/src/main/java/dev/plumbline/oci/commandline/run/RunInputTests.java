package dev.plumbline.oci.commandline.run;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.syscalls.abi.Signal;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What reaches the program from the caller of run, and what stays of it: runc-run(8). */
class RunInputTests {

  private static final Probe READER = Probe.of(p -> p.readFd("input", 0).readFd("then", 0));

  /**
   * It says by a file that a signal would not be lost any more. A runtime in Go gets SIGURG of its
   * own, which it may forward as well.
   */
  private static final Probe RECEIVER =
      Probe.of(
          p ->
              p.blockSignals("blocked")
                  .createFile("told", "/told", "")
                  .awaitSignal("signal", Signal.SIGTERM));

  @Test
  @Covers("commandline/run/stdin")
  void standardInputIsPassedOnWithItsEnd(OciRuntime runtime) throws IOException {
    var input = runtime.directory().resolve("input");
    Files.writeString(input, "two\nlines\n");
    var attempt = runtime.attemptRun(Bundle.running(READER), call -> call.input(input));
    assertThat(attempt.execution()).succeeded();
    assertThat(attempt.container().seen()).step("input").read("two\nlines\n");
    assertThat(attempt.container().seen()).step("then").returned(0);
  }

  @Test
  @Covers("commandline/run/forwards-signals")
  void terminationOfRunIsForwardedToTheProgram(OciRuntime runtime) {
    var bundle = runtime.write(Bundle.running(RECEIVER));
    var told = bundle.rootfs().resolve("told");
    var pidFile = runtime.directory().resolve("pid");
    var id = runtime.newId();
    var run = runtime.call(Operation.RUN).bundle(bundle).with("--pid-file", pidFile.toString());
    run.calledBy(SignalledCaller.once(told, Signal.SIGTERM)).id(id);
    var attempt = runtime.attempt(run, id, bundle, pidFile);
    assertThat(attempt.execution()).succeeded();
    assertThat(attempt.container().seen()).step("signal").returned(Signal.SIGTERM.number());
  }

  @Test
  @Covers("commandline/run/detach-keeps")
  void detachedContainerStaysWhenItsProgramHasEnded(OciRuntime runtime) {
    var attempt = runtime.attemptRun(Bundle.exiting(), call -> call.with("--detach"));
    runtime.demand(attempt.execution());
    assertThat(attempt.container().awaitStopped()).isIn(ContainerStatus.STOPPED);
  }
}
