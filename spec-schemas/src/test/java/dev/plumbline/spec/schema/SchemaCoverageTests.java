package dev.plumbline.spec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the tables of invalid edits reach every rule of the schemas. */
class SchemaCoverageTests {

  private static final Set<String> RULES =
      Set.of(
          "anyOf",
          "dependentRequired",
          "enum",
          "exclusiveMinimum",
          "maxLength",
          "maximum",
          "minItems",
          "minLength",
          "minimum",
          "not",
          "pattern",
          "propertyNames",
          "required");
  private static final List<String> CONFIG =
      List.of("defs", "config", "config-linux", "config-vm", "resources", "seccomp");

  @Test
  void everyRuleOfConfigIsBrokenByAnEdit() throws IOException {
    var full = Json.tree("sample", Samples.read("every-property"));
    var broken =
        rows()
            .flatMap(
                row ->
                    CompiledSchemas.errors("config.schema.json", Edit.apply(full, row[0])).stream())
            .map(SchemaCoverageTests::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    var rules = new TreeSet<String>();
    for (var file : CONFIG) {
      collect(file + ".schema.json#", schema(file), rules);
    }

    rules.removeAll(broken);

    assertThat(rules).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "defs",
        "config",
        "config-linux",
        "config-vm",
        "resources",
        "seccomp",
        "state",
        "container-process-state",
        "features",
        "features-linux"
      })
  void everySchemaIsOneOfDraft202012(String file) throws IOException {
    var draft = SpecificationVersion.DRAFT_2020_12;
    var metaSchema =
        SchemaRegistry.withDefaultDialect(draft).getSchema(SchemaLocation.of(draft.getDialectId()));

    assertThat(metaSchema.validate(schema(file))).isEmpty();
    assertThat(schema(file).get("$id").asText()).endsWith("/" + file + ".schema.json");
  }

  /** The branches of an {@code anyOf} count as one rule. */
  private static String rule(Error error) {
    var location = error.getSchemaLocation().toString();
    var file = location.substring(location.lastIndexOf('/', location.indexOf('#')) + 1);
    return file.replaceFirst("/anyOf/.*", "/anyOf");
  }

  private static void collect(String at, JsonNode schema, Set<String> rules) {
    for (var entry : schema.properties()) {
      var name = entry.getKey();
      var inside = at + "/" + name;
      switch (name) {
        case "properties", "$defs", "dependentSchemas" ->
            entry
                .getValue()
                .properties()
                .forEach(p -> collect(inside + "/" + p.getKey(), p.getValue(), rules));
        case "items", "additionalProperties", "then" -> collect(inside, entry.getValue(), rules);
        case "allOf" -> {
          for (var i = 0; i < entry.getValue().size(); i++) {
            collect(inside + "/" + i, entry.getValue().get(i), rules);
          }
        }
        default -> {
          if (RULES.contains(name)) {
            rules.add(inside);
          }
        }
      }
    }
  }

  private static JsonNode schema(String file) throws IOException {
    var path = "/schemas/runtime-spec/" + file + ".schema.json";
    try (var in = SchemaCoverageTests.class.getResourceAsStream(path)) {
      return Json.tree(file, Objects.requireNonNull(in, path).readAllBytes());
    }
  }

  private static Stream<String[]> rows() throws IOException {
    try (var in = SchemaCoverageTests.class.getResourceAsStream("/runtime-spec/config-rules.txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n"))
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(" *\\| *"));
    }
  }
}
