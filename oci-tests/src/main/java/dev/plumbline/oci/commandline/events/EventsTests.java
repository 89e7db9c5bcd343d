package dev.plumbline.oci.commandline.events;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What events prints while a container lives: runc-events(8). */
class EventsTests {

  private static final String OFTEN = "100ms";

  @Test
  @Covers("commandline/events/interval")
  void statisticsComeAtEachInterval(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    container.events(OFTEN).awaitOutput("two objects of type stats", has("stats", 2));
  }

  @Test
  @Covers("commandline/events/out-of-memory")
  void lackOfMemoryIsTold(OciRuntime runtime) {
    var mib = 1L << 20;
    var bundle = Bundle.idle().set("/linux/resources/memory/limit", 64 * mib);
    var container = runtime.running(bundle);
    var events = container.events(OFTEN).awaitOutput("an object of type stats", has("stats", 1));
    container.exec(Probe.of(p -> p.allocate("too much", 256 * mib))).execute();
    events.awaitOutput("an object of type oom", has("oom", 1));
  }

  @Test
  @Covers("commandline/events/ends")
  void eventsEndWhenTheContainerIsDeleted(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var events = container.events(OFTEN).awaitOutput("an object of type stats", has("stats", 1));
    container.stop().delete();
    assertThat(events.await()).succeeded();
  }

  /** One object a line. */
  private static Predicate<String> has(String type, int count) {
    var property = "\"type\":\"" + type + "\"";
    return text ->
        text.lines().filter(line -> line.replace(" ", "").contains(property)).count() >= count;
  }
}
