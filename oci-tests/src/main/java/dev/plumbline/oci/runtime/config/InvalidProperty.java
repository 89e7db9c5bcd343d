package dev.plumbline.oci.runtime.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.fixtures.junit.Row;
import dev.plumbline.fixtures.runtime.ConfigChange;
import dev.plumbline.fixtures.runtime.ConfigTrial;
import dev.plumbline.fixtures.runtime.ConfigTrials;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.schema.DocumentSchema;
import dev.plumbline.spec.schema.SchemaProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes that make a valid configuration invalid, of one property or of all that one sample is
 * for.
 *
 * @param name the property, or the beginning of several, as a JSON pointer with {@code *} for an
 *     entry
 * @param sample the valid configuration
 * @param since the first version that has what is changed
 * @param needs without which the sample or the property is not there
 * @param changes each makes the sample invalid
 */
record InvalidProperty(
    String name, Sample sample, SpecVersion since, List<String> needs, List<ConfigChange> changes)
    implements Row {

  /** What no runtime but one of virtual machines reads. */
  private static final String VM = "/vm";

  private static final SpecVersion FIRST = SpecVersion.parse("1.0.0");

  /** Each property for which the schema has bad values of one kind. */
  static Stream<InvalidProperty> each(Function<SchemaProperty, List<JsonNode>> values) {
    return properties()
        .map(property -> of(property, values.apply(property)))
        .filter(property -> !property.changes.isEmpty());
  }

  /** The properties of each sample, which get null. */
  static Stream<InvalidProperty> nulls() {
    return grouped(any -> true, pointer -> new ConfigChange(pointer, NullNode.getInstance()));
  }

  /**
   * The properties of each object that have a list of words to choose from, and get none of them.
   */
  static Stream<InvalidProperty> emptyWords() {
    return grouped(p -> !p.choices().isEmpty(), p -> new ConfigChange(p, TextNode.valueOf("")));
  }

  /** The properties of each sample that have to be there, and are not. */
  static Stream<InvalidProperty> missing() {
    var required = new ArrayList<String>();
    required.add("/ociVersion");
    required.add("/root");
    properties().forEach(p -> p.required().forEach(name -> required.add(p.pointer() + "/" + name)));
    return grouped(
        p -> required.contains(p.pointer()) && Sample.of(p.pointer()).has(p.pointer()),
        p -> new ConfigChange(p, null));
  }

  /** Values that Linux does not take: {@code kernel.yaml}. */
  static Stream<InvalidProperty> beyondLinux() {
    var rows = new ArrayList<InvalidProperty>();
    for (var entry : Table.read("kernel.yaml")) {
      var at = entry.path("at").asText();
      var needs = new ArrayList<String>();
      entry.path("needs").forEach(need -> needs.add(need.asText()));
      var changes = new ArrayList<ConfigChange>();
      entry.path("values").forEach(value -> changes.add(new ConfigChange(at, value)));
      rows.add(new InvalidProperty(at, Sample.of(""), FIRST, needs, changes));
    }
    return rows.stream();
  }

  /** Tries the sample itself. */
  List<ConfigTrial> unchanged(OciRuntime runtime) {
    return List.of(new ConfigTrials(runtime, sample.bundle()).unchanged());
  }

  /** Tries every change by itself. */
  List<ConfigTrial> tried(OciRuntime runtime) {
    return new ConfigTrials(runtime, sample.bundle()).each(changes);
  }

  /**
   * Tries together what lies equally deep, so that no change undoes another, and by itself only
   * where that is needed.
   */
  List<ConfigTrial> triedTogether(OciRuntime runtime) {
    var trials = new ConfigTrials(runtime, sample.bundle());
    return changes.stream().collect(Collectors.groupingBy(ConfigChange::depth)).values().stream()
        .flatMap(equallyDeep -> trials.together(equallyDeep).stream())
        .toList();
  }

  @Override
  public Object contrastKey() {
    return sample.settings() + " " + sample.users();
  }

  @Override
  public String toString() {
    return name;
  }

  private static InvalidProperty of(SchemaProperty property, List<JsonNode> values) {
    var sample = Sample.of(property.pointer());
    var pointer = sample.pointer(property.pointer());
    var changes = values.stream().map(value -> new ConfigChange(pointer, value)).toList();
    return new InvalidProperty(
        property.pointer(), sample, property.since(), sample.needs(), changes);
  }

  /** One row for the properties that one sample and one version have. */
  private static Stream<InvalidProperty> grouped(
      Predicate<SchemaProperty> wanted, Function<String, ConfigChange> change) {
    var groups = new LinkedHashMap<String, List<SchemaProperty>>();
    properties()
        .filter(wanted)
        .forEach(
            property ->
                groups.computeIfAbsent(group(property), g -> new ArrayList<>()).add(property));
    return groups.entrySet().stream().map(group -> row(group.getKey(), group.getValue(), change));
  }

  private static InvalidProperty row(
      String name, List<SchemaProperty> properties, Function<String, ConfigChange> change) {
    var first = properties.get(0);
    var sample = Sample.of(first.pointer());
    var changes = properties.stream().map(p -> change.apply(sample.pointer(p.pointer()))).toList();
    return new InvalidProperty(name, sample, first.since(), sample.needs(), changes);
  }

  private static String group(SchemaProperty property) {
    var prefix = Sample.of(property.pointer()).prefix();
    var version = property.since().equals(FIRST) ? "" : " since " + property.since();
    return (prefix.isEmpty() ? "/" : prefix) + version;
  }

  private static Stream<SchemaProperty> properties() {
    return DocumentSchema.CONFIG.properties().stream()
        .filter(property -> !(property.pointer() + "/").startsWith(VM + "/"));
  }
}
