package dev.plumbline.spec.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema of a catalogue file, against the real files and against bad ones. */
class CatalogueSchemaTests {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Schema SCHEMA = schema();

  static List<CatalogueSource> files() {
    return CatalogueSource.onClassPath().stream()
        .filter(source -> !source.folder().isEmpty())
        .filter(source -> !source.stem().equals("not-binding"))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyFileOfTheCatalogueFitsTheSchema(CatalogueSource file) throws IOException {
    assertThat(SCHEMA.validate(YAML.readTree(file.text()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: runtime-spec/root",
        "keyword: OUGHT",
        "since: 1.0",
        "says: no stop",
        "test: none",
        "test: guess",
        "needs: [seccomp]",
        "sentences: [xyz]",
        "why: because it is like that",
        "helps: a key that nobody knows"
      })
  void anEntryWithAMistakeDoesNotFit(String mistake) throws IOException {
    var good =
        """
        id: runtime-spec/root/readonly
        keyword: MUST
        since: "1.0.0"
        where: config.md#root
        says: Nothing can be written.
        test: probe
        help: Was the flag lost?
        """;
    var key = mistake.substring(0, mistake.indexOf(':') + 1);
    var kept = good.lines().filter(line -> !line.startsWith(key)).toList();
    assertThat(SCHEMA.validate(list(good))).isEmpty();
    assertThat(SCHEMA.validate(list(String.join("\n", kept) + "\n" + mistake))).isNotEmpty();
  }

  private static JsonNode list(String entry) throws IOException {
    return YAML.createArrayNode().add(YAML.readTree(entry));
  }

  private static Schema schema() {
    try (var text =
        CatalogueSchemaTests.class.getResourceAsStream("/schemas/catalogue.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(YAML.readTree(text));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
