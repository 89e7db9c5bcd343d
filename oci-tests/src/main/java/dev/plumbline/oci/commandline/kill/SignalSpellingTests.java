package dev.plumbline.oci.commandline.kill;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.runtime.ContainerStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the signal of kill is written: runc-kill(8). */
class SignalSpellingTests {

  private static final int SIGTERM = 15;
  private static final Probe RECEIVER =
      Probe.of(p -> p.blockSignals("ready").awaitSignal("signal").pause("received"));

  @ParameterizedTest
  @CsvSource({"name, USR2", "name, SIGUSR2", "number, 12"})
  @Covers("commandline/kill/{0}")
  void signalIsUnderstood(String clause, String spelling, OciRuntime runtime) {
    var container = runtime.running(Bundle.running(RECEIVER)).kill(spelling).await("received");
    assertThat(container.seen()).step("signal").returned(12);
  }

  @Test
  @Covers("commandline/kill/default")
  void signalThatIsNotGivenIsTerm(OciRuntime runtime) {
    var container = runtime.running(Bundle.running(RECEIVER));
    runtime.demand(runtime.call(Operation.KILL).id(container.id()).execute());
    assertThat(container.await("received").seen()).step("signal").returned(SIGTERM);
  }

  @Test
  @Covers("commandline/kill/unknown-signal")
  void unknownSignalIsAnError(OciRuntime runtime) {
    assertThat(runtime.running(Bundle.running(RECEIVER)).tryKill("NOSUCHSIGNAL")).failed();
  }

  @Test
  @Covers("commandline/kill/paused")
  @Requires("host:controller-freezer")
  void pausedContainerIsEndedByKillAndResume(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).pause().kill("KILL");
    container.tryResume();
    assertThat(container.awaitStopped()).isIn(ContainerStatus.STOPPED);
  }
}
