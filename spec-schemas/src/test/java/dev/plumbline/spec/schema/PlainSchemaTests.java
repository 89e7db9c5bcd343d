package dev.plumbline.spec.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.Samples;
import java.io.IOException;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader that starts at once finds what the validator finds. */
class PlainSchemaTests {

  private static final JsonNode FULL = sample("every-property");

  @ParameterizedTest
  @ValueSource(strings = {"every-property", "runc-default"})
  void wholeDocumentsAreValid(String name) {
    assertThat(DocumentSchema.CONFIG.validateAtOnce(sample(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/runtime-spec/config-rules.txt",
      delimiter = '|',
      quoteCharacter = '\0',
      emptyValue = "",
      maxCharsPerColumn = 1000)
  void everyRuleTellsValidFromInvalid(
      String invalid, String pointer, String keyword, String valid) {
    assertThat(found(Edit.apply(FULL, invalid)))
        .containsOnly(tuple(pointer == null ? "" : pointer, keyword));
    assertThat(found(Edit.apply(FULL, valid))).isEmpty();
  }

  @Test
  void everyVariantHasTheSameViolation() {
    assertThat(DocumentSchema.CONFIG.invalidVariants(FULL))
        .hasSizeGreaterThan(500)
        .allSatisfy(
            variant ->
                assertThat(found(variant.document()))
                    .containsExactly(
                        tuple(variant.violation().pointer(), variant.violation().keyword())));
  }

  @Test
  void messagesSayWhatAValueHasToBe() {
    var invalid = Edit.apply(FULL, "/linux/resources/memory/limit=-2 & /process/cwd-");
    assertThat(DocumentSchema.CONFIG.validateAtOnce(invalid))
        .extracting(Violation::toString)
        .containsExactly(
            "/process: the required property 'cwd' is missing (required)",
            "/linux/resources/memory/limit: is not a number of bytes, or -1 for no limit: -2"
                + " (minimum)");
  }

  @Test
  void keywordThatIsNotKnownIsNoSilentPass() {
    var value = JsonNodeFactory.instance.numberNode(7);
    assertThatThrownBy(() -> PlainValue.meets("multipleOf", value, value))
        .hasMessage("keyword of JSON Schema that is not known: multipleOf");
  }

  private static List<Tuple> found(JsonNode document) {
    return DocumentSchema.CONFIG.validateAtOnce(document).stream()
        .map(violation -> tuple(violation.pointer(), violation.keyword()))
        .toList();
  }

  private static JsonNode sample(String name) {
    try {
      return Json.tree(name, Samples.read(name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
