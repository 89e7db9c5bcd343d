package dev.plumbline.oci.commandline.descriptors;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import org.junit.jupiter.api.Test;

/** A program that tells the service manager of its caller that it is ready: sd_notify(3). */
class NotificationTests {

  private static final String READY = "READY=1";
  private static final Probe SERVICE = Probe.of(p -> p.notify("notify", READY).pause("ready"));

  @Test
  @Covers("commandline/descriptors/notify-socket")
  void notificationOfTheProgramReachesTheManagerOfTheCaller(OciRuntime runtime) {
    var manager = NotifiedService.of(runtime);
    var container = runtime.create(Bundle.running(SERVICE), manager::starting);
    var start = manager.starting(runtime.call(Operation.START)).id(container.id());
    assertThat(start.execute()).succeeded();
    assertThat(container.await("ready").seen()).step("notify").returned(READY.length());
    var told = manager.awaitLine(READY, runtime.deadlines().event());
    assertThat("notifications", told).is("one of " + READY, lines -> lines.contains(READY));
  }
}
