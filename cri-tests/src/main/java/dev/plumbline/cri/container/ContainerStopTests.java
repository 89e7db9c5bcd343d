package dev.plumbline.cri.container;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.PodCgroups;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.ContainerState;
import dev.plumbline.syscalls.abi.Signal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What StopContainer does to a program: its signal, its time, and the end of it. */
@Requires({"run:registry", "witness:files"})
class ContainerStopTests {

  /** Longer than any program of these tests takes, and shorter than a test waits. */
  private static final long GRACE = 10;

  private static final Probe TELLS_THE_SIGNAL =
      Probe.of(p -> p.blockSignals("blocked").mark("ready").awaitSignal("signal"));

  private static final Probe NEEDS_TIME =
      Probe.of(
          p ->
              p.blockSignals("blocked")
                  .mark("ready")
                  .awaitSignal("signal")
                  .sleep("slept", Duration.ofMillis(1500)));

  /** Process 1 gets no signal that it has no handler for. */
  private static final Probe DOES_NOT_END =
      Probe.of(
          p ->
              p.blockSignals("blocked")
                  .mark("ready")
                  .awaitSignal("signal")
                  .mark("told")
                  .pause("goes on"));

  private static final Probe HAS_CHILDREN =
      Probe.of(
          p ->
              p.blockSignals("blocked")
                  .start("first", child -> child.pause("pause of the first"))
                  .start("second", child -> child.pause("pause of the second"))
                  .mark("ready")
                  .pause("goes on"));

  @Test
  @Covers("cri/container/stop-signal")
  void programGetsSigterm(CriEndpoint cri) {
    var container = ready(cri.runSandbox().create(TELLS_THE_SIGNAL), TELLS_THE_SIGNAL).stop(GRACE);
    assertThat(container.awaitExit().seen(TELLS_THE_SIGNAL))
        .ranToTheEnd()
        .step("signal")
        .returned(Signal.SIGTERM.number());
  }

  @Test
  @Covers("cri/container/stop-signal-image")
  void programGetsTheSignalOfItsImage(CriEndpoint cri) {
    var image = cri.image("stop-signal");
    var container =
        cri.runSandbox().create(TELLS_THE_SIGNAL, c -> c.getImageBuilder().setImage(image));
    assertThat(ready(container, TELLS_THE_SIGNAL).stop(GRACE).awaitExit().seen(TELLS_THE_SIGNAL))
        .ranToTheEnd()
        .step("signal")
        .returned(Signal.SIGUSR1.number());
  }

  @Test
  @Covers("cri/container/stop-waits")
  void programHasItsTimeToEnd(CriEndpoint cri) {
    var container = ready(cri.runSandbox().create(NEEDS_TIME), NEEDS_TIME).stop(GRACE);
    assertThat(container.awaitExit().seen(NEEDS_TIME)).ranToTheEnd();
  }

  @Test
  @Covers("cri/container/stop-kill")
  void programThatOutlivesTheTimeOutIsKilled(CriEndpoint cri) {
    var container = cri.runSandbox().create(DOES_NOT_END).start().stop(1);
    assertKilled(container);
  }

  @Test
  @Covers("kubernetes/container/stop-zero")
  void timeOutOfZeroKillsAtOnce(CriEndpoint cri) {
    assertKilled(cri.runSandbox().create(DOES_NOT_END).start().stop(0));
  }

  @Test
  @Covers("kubernetes/container/stop-shorter")
  void laterAndShorterTimeOutTakesEffect(CriEndpoint cri) {
    var container = cri.runSandbox().create(DOES_NOT_END).start().await(DOES_NOT_END, "blocked");
    var replies =
        cri.atOnce(
            2,
            number ->
                number == 0
                    ? container.tryStop(60)
                    : container.await(DOES_NOT_END, "told").tryStop(1));
    assertThat(replies.get(1)).isOk();
    assertKilled(container);
    assertThat("seconds of the first call", replies.get(0).took().toSeconds())
        .is("less than its time-out of 60", seconds -> seconds < 60);
  }

  @Test
  @Covers("kubernetes/container/stop-several")
  void severalCallsAtOnceSucceed(CriEndpoint cri) {
    var container = cri.runSandbox().idle();
    cri.atOnce(4, number -> container.stop(0));
    assertKilled(container);
  }

  @Test
  @Requires("witness:host")
  @Covers("kubernetes/container/stop-all-processes")
  void noProcessIsLeft(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var before = PodCgroups.processesBelow(cri.cgroup());
    var container = sandbox.create(HAS_CHILDREN).start().await(HAS_CHILDREN, "ready");
    assertThat("processes", PodCgroups.processesBelow(cri.cgroup()).size())
        .is("three more", count -> count >= before.size() + 3);
    container.stop(0);
    assertThat("processes", PodCgroups.processesBelow(cri.cgroup())).is(before);
  }

  private static CriContainer ready(CriContainer container, Probe probe) {
    return container.start().await(probe, "blocked");
  }

  private static void assertKilled(CriContainer container) {
    var status = container.status();
    assertThat("state", status.getState()).is(ContainerState.CONTAINER_EXITED);
    assertThat("exit_code", status.getExitCode()).is(128 + Signal.SIGKILL.number());
  }
}
