package dev.plumbline.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Values that a property cannot have by what its schema says, a few of each kind. Null, the empty
 * text and what only the kernel rules out are not among them: no sentence settles those.
 */
public final class InvalidValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final BigInteger BEYOND_64_BITS = BigInteger.ONE.shiftLeft(64);

  private InvalidValues() {}

  /** Values of another JSON type, among them what a lenient reader would convert. */
  public static List<JsonNode> ofOtherTypes(SchemaProperty property) {
    var text = JSON.textNode("text");
    return switch (property.type()) {
      case "integer" -> List.of(JSON.textNode("0"), JSON.booleanNode(true));
      case "boolean" -> List.of(JSON.textNode("true"), JSON.numberNode(1));
      case "object" -> List.of(text, JSON.arrayNode().add(text));
      case "array" -> List.of(text, JSON.objectNode().put("text", "text"));
      default -> List.of(JSON.numberNode(7), JSON.arrayNode().add(text));
    };
  }

  /** Words that are not among the property's choices; one differs in the size of its letters. */
  public static List<JsonNode> ofOtherWords(SchemaProperty property) {
    var choices = property.choices();
    if (choices.isEmpty()) {
      return List.of();
    }
    var first = choices.get(0);
    var upper = first.toUpperCase(Locale.ROOT);
    var other = first.equals(upper) ? first.toLowerCase(Locale.ROOT) : upper;
    return List.of(JSON.textNode("plumbline"), JSON.textNode(other), JSON.textNode(first + " "));
  }

  /**
   * Numbers out of the property's range, or with a fraction. A range that the schema does not have
   * from the text does not count: with {@code x-range: kernel} that of the kernel, with {@code
   * x-range: uint} the largest number.
   */
  public static List<JsonNode> ofOtherRanges(SchemaProperty property) {
    var numbers = new ArrayList<JsonNode>();
    if (!property.type().equals("integer")) {
      return numbers;
    }
    var range = property.first("x-range").map(JsonNode::asText).orElse("");
    if (!range.equals("kernel")) {
      property.first("minimum").ifPresent(m -> numbers.add(next(m, BigInteger.ONE.negate())));
      property.first("exclusiveMinimum").ifPresent(numbers::add);
    }
    if (range.isEmpty()) {
      property.first("maximum").ifPresent(m -> numbers.add(next(m, BigInteger.ONE)));
    }
    if (numbers.stream().noneMatch(n -> n.bigIntegerValue().equals(BEYOND_64_BITS))) {
      numbers.add(JSON.numberNode(BEYOND_64_BITS));
    }
    numbers.add(DecimalNode.valueOf(new BigDecimal("0.5")));
    return numbers;
  }

  /** Texts and lists that break the form of the property: the samples of its schema. */
  public static List<JsonNode> ofOtherForms(SchemaProperty property) {
    var samples = new ArrayList<JsonNode>();
    property.schemas().stream()
        .filter(schema -> schema.has("x-invalid"))
        .forEach(schema -> schema.get("x-invalid").forEach(samples::add));
    return samples;
  }

  private static JsonNode next(JsonNode limit, BigInteger step) {
    return JSON.numberNode(limit.bigIntegerValue().add(step));
  }
}
