package dev.plumbline.cri.container;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.ClockTime;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a container was made, was started and has ended, in nanoseconds since 1970. */
@Requires("run:registry")
class ContainerTimeTests {

  private static final int REAL_TIME = 0;

  private static final Probe NOTHING = Probe.of(p -> {});

  private static final Probe CLOCK = Probe.of(p -> p.clock("clock", REAL_TIME));

  /** Longer than a server takes to note that it has started. */
  private static final Probe LIVES_A_WHILE =
      Probe.of(p -> p.sleep("slept", Duration.ofMillis(500)));

  @Test
  @Covers("kubernetes/container/created-at")
  void creationIsBetweenCallAndAnswer(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var before = now();
    var container = sandbox.create(NOTHING);
    assertBetween("created_at", before, container.status().getCreatedAt(), now());
  }

  @Test
  @Covers("kubernetes/container/started-at")
  void startIsBetweenCallAndAnswer(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING);
    var before = now();
    container.start();
    assertBetween("started_at", before, container.status().getStartedAt(), now());
  }

  @Test
  @Requires("witness:files")
  @Covers("kubernetes/container/finished-at")
  void endIsToldAsItWasAndNotWhenItIsAskedFor(CriEndpoint cri) {
    var container = cri.runSandbox().create(CLOCK).start().awaitExit();
    var after = now();
    var ran = nanoseconds(clock(container.seen(CLOCK)));
    assertBetween("finished_at", ran, container.status().getFinishedAt(), after);
  }

  @Test
  @Covers("kubernetes/container/times-ordered")
  void creationStartAndEndAreInThisOrder(CriEndpoint cri) {
    var before = now();
    var status = cri.runSandbox().create(LIVES_A_WHILE).start().awaitExit().status();
    assertBetween("created_at", before, status.getCreatedAt(), status.getStartedAt());
    assertBetween("finished_at", status.getStartedAt(), status.getFinishedAt(), now());
  }

  @Test
  @Covers("kubernetes/container/times-zero")
  void whatHasNotHappenedHasTheTimeZero(CriEndpoint cri) {
    var container = cri.runSandbox().create(Probe.of(p -> p.pause("idle")));
    assertThat("started_at before the start", container.status().getStartedAt()).is(0L);
    assertThat("finished_at before the start", container.status().getFinishedAt()).is(0L);
    assertThat("finished_at before the end", container.start().status().getFinishedAt()).is(0L);
  }

  @Test
  @Requires("witness:files")
  @Covers("kubernetes/container/not-run-before-start")
  void programDoesNotRunBeforeItIsStarted(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var container = sandbox.create(CLOCK);
    // Another one lives and dies: time enough for a program that does not wait.
    sandbox.run(NOTHING);
    var before = now();
    var ran = nanoseconds(clock(container.start().awaitExit().seen(CLOCK)));
    assertThat("time of the program", ran).is("from %d".formatted(before), t -> t >= before);
  }

  private static void assertBetween(String what, long from, long seen, long to) {
    assertThat(what, seen).is("from %d to %d".formatted(from, to), t -> t >= from && t <= to);
  }

  private static ClockTime clock(Seen seen) {
    return assertThat(seen).step("clock").value().time();
  }

  private static long nanoseconds(ClockTime time) {
    return time.seconds() * 1_000_000_000 + time.nanoseconds();
  }

  private static long now() {
    var time = Instant.now();
    return time.getEpochSecond() * 1_000_000_000 + time.getNano();
  }
}
