package dev.plumbline.oci.commandline.list;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.fixtures.assertions.ConformanceAssertions;
import dev.plumbline.fixtures.outcome.Deviation;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.Execution;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Calls of list, and what is read off them. */
final class Listing {

  private Listing() {}

  static Execution list(OciRuntime runtime, String... flags) {
    return runtime.call(Operation.LIST).with(flags).execute();
  }

  /** What {@code list --format json} prints; an error, or no JSON, is a deviation. */
  static JsonNode json(OciRuntime runtime) {
    var execution = list(runtime, "--format", "json");
    ConformanceAssertions.assertThat(execution).succeeded();
    try {
      return Json.tree("list", execution.stdout());
    } catch (IllegalArgumentException e) {
      throw Deviation.of("list --format json", "a JSON document", execution.excerpt());
    }
  }

  /** The statuses listed, by id. */
  static Map<String, String> statuses(OciRuntime runtime) {
    var statuses = new TreeMap<String, String>();
    json(runtime).forEach(each -> statuses.put(text(each, "id"), text(each, "status")));
    return statuses;
  }

  /** The statuses that state tells of containers, by id. */
  static Map<String, String> states(Container... containers) {
    var statuses = new TreeMap<String, String>();
    Stream.of(containers).forEach(c -> statuses.put(c.id(), c.state().status().text()));
    return statuses;
  }

  /** The words of a line. */
  static List<String> words(String line) {
    return List.of(line.strip().split("\\s+"));
  }

  private static String text(JsonNode entry, String property) {
    return entry.path(property).asText();
  }
}
