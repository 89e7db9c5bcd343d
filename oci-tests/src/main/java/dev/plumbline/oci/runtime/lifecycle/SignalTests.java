package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.ContainerStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which signal reaches the container's process: runtime.md#runtimeKill. */
class SignalTests {

  private static final int SIGUSR1 = 10;
  private static final Probe RECEIVER =
      Probe.of(p -> p.blockSignals("ready").awaitSignal("signal").pause("received"));

  @ParameterizedTest
  @CsvSource({
    "HUP, 1", "INT, 2", "QUIT, 3", "USR1, 10", "SEGV, 11", "USR2, 12", "PIPE, 13", "ALRM, 14",
    "TERM, 15", "CHLD, 17", "CONT, 18", "TSTP, 20", "URG, 23", "WINCH, 28", "PWR, 30", "SYS, 31"
  })
  @Covers("runtime-spec/lifecycle/kill-exact-signal")
  void processReceivesTheNamedSignal(String name, int number, OciRuntime runtime) {
    var container = runtime.running(Bundle.running(RECEIVER)).kill(name).await("received");
    assertThat(container.seen()).step("signal").returned(number);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 15, 16, 29})
  @Covers("runtime-spec/lifecycle/kill-exact-signal")
  void processReceivesTheSignalOfTheNumber(int number, OciRuntime runtime) {
    var container = runtime.running(Bundle.running(RECEIVER)).kill("" + number).await("received");
    assertThat(container.seen()).step("signal").returned(number);
  }

  @ParameterizedTest
  @ValueSource(ints = {34, 35, 50, 64})
  @Covers("runtime-spec/lifecycle/kill-real-time-signal")
  void processReceivesTheRealTimeSignal(int number, OciRuntime runtime) {
    var container = runtime.running(Bundle.running(RECEIVER)).kill("" + number).await("received");
    assertThat(container.seen()).step("signal").returned(number);
  }

  @Test
  @Covers("runtime-spec/lifecycle/kill-signal-zero")
  void signalZeroReachesNobody(OciRuntime runtime) {
    var container = runtime.running(Bundle.running(RECEIVER));
    container.tryKill("0");
    assertThat(container).isIn(ContainerStatus.RUNNING);
    assertThat(container.tryKill("USR1")).succeeded();
    assertThat(container.await("received").seen()).step("signal").returned(SIGUSR1);
  }

  @Test
  @Covers("runtime-spec/lifecycle/error-kill-leaves-container")
  void unknownSignalReachesNobody(OciRuntime runtime) {
    var container = runtime.running(Bundle.running(RECEIVER));
    container.tryKill("NOSUCHSIGNAL");
    assertThat(container).isIn(ContainerStatus.RUNNING);
    assertThat(container.tryKill("USR1")).succeeded();
    assertThat(container.await("received").seen()).step("signal").returned(SIGUSR1);
  }
}
