package dev.plumbline.oci.commandline.list;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which containers list shows, and how: runc-list(8). */
class ListTests {

  @Test
  @Covers("commandline/list/json")
  void entryTellsIdPidStatusBundleAndTime(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var entry = Listing.json(runtime).path(0);
    assertThat("id", entry.path("id").asText()).is(container.id());
    assertThat("pid", entry.path("pid").asLong()).is(container.state().pid().longValue());
    assertThat("status", entry.path("status").asText()).is("running");
    assertThat("bundle", entry.path("bundle").asText()).is(container.bundle().path().toString());
    assertThat("created", entry.path("created").asText())
        .is(
            "a time of RFC 3339",
            time -> time.matches("\\d{4}-\\d\\d-\\d\\dT.*(Z|[+-]\\d\\d:\\d\\d)"));
  }

  @Test
  @Covers("commandline/list/json-empty")
  void emptyRootGivesAnEmptyDocument(OciRuntime runtime) throws IOException {
    Files.createDirectory(runtime.stateRoot());
    assertThat("document", Listing.json(runtime).toString()).isOneOf(List.of("[]", "null"));
  }

  @Test
  @Covers({"commandline/list/complete", "commandline/list/status"})
  void everyContainerIsListedWithTheStatusThatStateTells(OciRuntime runtime) {
    var created = runtime.create(Bundle.idle());
    var running = runtime.running(Bundle.idle());
    var stopped = runtime.running(Bundle.idle()).stop();
    assertThat("statuses", Listing.statuses(runtime)).is(Listing.states(created, running, stopped));
  }

  @Test
  @Covers("commandline/list/quiet")
  void quietListHasTheIdsAlone(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    var execution = Listing.list(runtime, "--quiet");
    assertThat(execution).succeeded();
    assertThat("lines", execution.out().lines().toList()).is(List.of(container.id()));
  }

  @Test
  @Covers("commandline/list/table")
  void tableHasAHeadingAndALineForTheContainer(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    var lines = Listing.list(runtime).out().lines().toList();
    assertThat("lines", lines.size()).is(2);
    assertThat("heading", Listing.words(lines.get(0)))
        .is("with PID and STATUS", words -> words.containsAll(List.of("PID", "STATUS")));
    assertThat("line", Listing.words(lines.get(1)))
        .is("with id and status", words -> words.containsAll(List.of(container.id(), "created")));
  }

  @Test
  @Covers("commandline/list/root-missing")
  void rootThatDoesNotExistHasNoContainers(OciRuntime runtime) {
    var execution = Listing.list(runtime, "--quiet");
    assertThat(execution).succeeded();
    assertThat("output", execution.out()).is("");
  }

  @Test
  @Covers("commandline/list/damaged")
  void containersBesideADamagedOneAreListed(OciRuntime runtime) {
    var sound = runtime.create(Bundle.idle());
    var cut = CutState.of(runtime, runtime.create(Bundle.idle()));
    var lines = Listing.list(runtime, "--quiet").out().lines().toList();
    cut.restore();
    assertThat("lines", lines).is("with " + sound.id(), all -> all.contains(sound.id()));
  }
}
