package dev.plumbline.spec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether what is generated as invalid is invalid, and whether every property gets something. */
class InvalidValuesTests {

  private static final List<SchemaProperty> PROPERTIES = DocumentSchema.CONFIG.properties();

  @Test
  void everyPropertyIsThereOnce() {
    assertThat(PROPERTIES).extracting(SchemaProperty::pointer).doesNotHaveDuplicates();
    assertThat(PROPERTIES)
        .extracting(SchemaProperty::toString)
        .contains(
            "/process/user/additionalGids/*",
            "/linux/seccomp/syscalls/*/args/*/valueTwo",
            "/linux/timeOffsets/*/secs",
            "/hooks/poststop/*/timeout");
    assertThat(property("/linux/memoryPolicy/mode").since()).hasToString("1.3.0");
    assertThat(property("/linux/resources/memory/limit").type()).isEqualTo("integer");
    assertThat(property("/process/rlimits/*").required()).containsExactly("type", "soft", "hard");
  }

  @Test
  void everyPropertyHasValuesOfOtherTypes() {
    assertThat(PROPERTIES).allSatisfy(p -> assertThat(InvalidValues.ofOtherTypes(p)).hasSize(2));
  }

  @Test
  void whatTheSchemaHasFromTheKernelIsNotRuledOutByTheText() {
    assertThat(InvalidValues.ofOtherRanges(property("/process/oomScoreAdj")))
        .extracting(JsonNode::asText)
        .containsExactly("18446744073709551616", "0.5");
    assertThat(InvalidValues.ofOtherRanges(property("/process/user/uid")))
        .extracting(JsonNode::asText)
        .containsExactly("-1", "4294967296", "18446744073709551616", "0.5");
    assertThat(InvalidValues.ofOtherRanges(property("/hooks/prestart/*/timeout")))
        .extracting(JsonNode::asText)
        .contains("0");
  }

  @Test
  void everyValueBreaksTheSchema() throws IOException {
    var full = Json.tree("sample", Samples.read("every-property"));
    var accepted = new ArrayList<String>();
    for (var property : PROPERTIES) {
      for (var value : values(property)) {
        var document = full.deepCopy();
        if (set(document, pointer(full, property.pointer()), value)
            && (DocumentSchema.CONFIG.validate(document).isEmpty()
                || DocumentSchema.CONFIG.validateAtOnce(document).isEmpty())) {
          accepted.add(property + " = " + value);
        }
      }
    }
    assertThat(accepted).isEmpty();
  }

  private static List<JsonNode> values(SchemaProperty property) {
    return Stream.of(
            InvalidValues.ofOtherTypes(property),
            InvalidValues.ofOtherWords(property),
            InvalidValues.ofOtherRanges(property),
            InvalidValues.ofOtherForms(property))
        .flatMap(List::stream)
        .toList();
  }

  private static SchemaProperty property(String pointer) {
    return PROPERTIES.stream().filter(p -> p.pointer().equals(pointer)).findFirst().orElseThrow();
  }

  /** The pointer with the first entry in place of each {@code *}. */
  private static String pointer(JsonNode at, String pattern) {
    var pointer = new StringBuilder();
    for (var segment : pattern.substring(1).split("/")) {
      var names = at.fieldNames();
      var first = at.isObject() && names.hasNext() ? names.next() : "0";
      var name = segment.equals("*") ? first : segment;
      pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
      at = at.isArray() ? at.path(0) : at.path(name);
    }
    return pointer.toString();
  }

  /** Sets a value; false where the document lacks its surroundings. */
  private static boolean set(JsonNode document, String pointer, JsonNode value) {
    var at = JsonPointer.compile(pointer);
    var parent = document.at(at.head());
    if (parent instanceof ObjectNode object) {
      object.set(at.last().getMatchingProperty(), value);
    } else if (parent instanceof ArrayNode array && !array.isEmpty()) {
      array.set(0, value);
    } else {
      return false;
    }
    return true;
  }
}
