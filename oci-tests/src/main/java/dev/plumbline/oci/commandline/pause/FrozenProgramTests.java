package dev.plumbline.oci.commandline.pause;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What pause and resume do to a program that is at work: runc-pause(8), runc-resume(8). */
class FrozenProgramTests {

  private static final Duration SHORT = Duration.ofMillis(5);

  /** Reports two hundred times a second for some seconds. */
  private static final Probe WORKING =
      Probe.of(
          p -> {
            p.mark("ready");
            IntStream.range(0, 1000).forEach(each -> p.sleep("tick " + each, SHORT));
          });

  /** While the runtime is asked for the state, a program that is not frozen reports. */
  @Test
  @Covers("commandline/pause/frozen")
  void pausedProgramReportsNothing(OciRuntime runtime) {
    var container = runtime.running(Bundle.running(WORKING)).pause();
    var before = reports(container);
    container.tryState();
    container.tryState();
    var after = reports(container);
    container.tryResume();
    assertThat("reports", after).is(before);
  }

  @Test
  @Covers("commandline/pause/resume-progress")
  void resumedProgramReportsAgain(OciRuntime runtime) {
    var container = runtime.running(Bundle.running(WORKING)).pause();
    var before = reports(container);
    container.resume().awaitReports(before + 1);
    assertThat("reports", reports(container)).is("more than " + before, after -> after > before);
  }

  private static int reports(Container container) {
    return container.record().steps().size();
  }
}
