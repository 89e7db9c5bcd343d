package dev.plumbline.oci.runtime.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.probe.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A valid configuration that has a property's surroundings: {@code samples.yaml}.
 *
 * @param prefix the beginning of the properties' pointers
 * @param needs without which it is not accepted, by {@code needs.yaml}
 * @param settings what it has beyond the default, by JSON pointer
 * @param users whether it has a user namespace
 */
record Sample(String prefix, List<String> needs, JsonNode settings, boolean users) {

  private static final Probe RAN = Probe.of(p -> p.pid("ran"));

  /**
   * A hook that reads the state, since a writer is not to find that nobody listens, and lasts: one
   * whose time is over from the beginning is not to end in time now and then.
   */
  private static final Probe HOOK =
      Probe.of(p -> p.readFd("state", 0).sleep("while", Duration.ofMillis(200)))
          .reportingTo("/dev/null");

  private static final List<Sample> ALL = read();

  /** The sample for a property; the default configuration where there is none of its own. */
  static Sample of(String property) {
    return ALL.stream()
        .filter(sample -> (property + "/").startsWith(sample.prefix + "/"))
        .max(Comparator.comparingInt(sample -> sample.prefix.length()))
        .orElseThrow();
  }

  /** The configuration in a new bundle, whose program reports {@code ran}. */
  Bundle bundle() {
    var bundle = Bundle.running(RAN).program("rootfs/hook", HOOK);
    settings.properties().forEach(entry -> bundle.set(entry.getKey(), entry.getValue()));
    return users ? bundle.userNamespace(100_000, 65_536) : bundle;
  }

  /** Whether the sample gives the property a value. */
  boolean has(String property) {
    var tree = new AtomicReference<JsonNode>();
    bundle().tree(tree::set);
    return !tree.get().at(pointer(property)).isMissingNode() || property.equals("/ociVersion");
  }

  /** The property's pointer with the last entry of each list and the first of each map. */
  String pointer(String property) {
    var tree = new AtomicReference<JsonNode>();
    bundle().tree(tree::set);
    var at = tree.get();
    var pointer = new StringBuilder();
    for (var segment : property.substring(1).split("/")) {
      var name = segment.equals("*") ? entry(at) : segment;
      pointer.append('/').append(name);
      at = at.isArray() ? at.path(at.size() - 1) : at.path(name);
    }
    return pointer.toString();
  }

  private static String entry(JsonNode at) {
    if (at.isObject()) {
      return at.isEmpty() ? "plumbline0" : at.fieldNames().next();
    }
    return at.isEmpty() ? "-" : String.valueOf(at.size() - 1);
  }

  private static List<Sample> read() {
    var samples = new ArrayList<Sample>();
    samples.add(new Sample("", List.of(), Table.empty(), false));
    for (var entry : Table.read("samples.yaml")) {
      var needs = new ArrayList<String>();
      entry.path("needs").forEach(need -> needs.add(need.asText()));
      var like = entry.path("like").asText();
      var settings =
          samples.stream()
              .filter(sample -> !like.isEmpty() && sample.prefix.equals(like))
              .map(Sample::settings)
              .findFirst()
              .orElseGet(() -> entry.has("set") ? entry.get("set") : Table.empty());
      samples.add(
          new Sample(entry.path("for").asText(), needs, settings, entry.path("users").asBoolean()));
    }
    return samples;
  }
}
