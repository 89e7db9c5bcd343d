package dev.plumbline.spec.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Changes a valid document at each of its values in turn, and keeps the changes that the schema
 * finds exactly one thing wrong with.
 */
final class InvalidVariants {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final BigInteger TOO_LARGE = BigInteger.ONE.shiftLeft(64);

  private final JsonNode valid;
  private final Function<JsonNode, List<Violation>> schema;
  private final List<InvalidVariant> variants = new ArrayList<>();
  private final Set<String> kept = new HashSet<>();

  private InvalidVariants(JsonNode valid, Function<JsonNode, List<Violation>> schema) {
    this.valid = valid;
    this.schema = schema;
  }

  static List<InvalidVariant> of(JsonNode valid, Function<JsonNode, List<Violation>> schema) {
    var variants = new InvalidVariants(valid, schema);
    variants.walk(valid, JsonPointer.empty());
    return List.copyOf(variants.variants);
  }

  private void walk(JsonNode value, JsonPointer at) {
    if (!at.matches()) {
      change(at, "removed", parent -> remove(parent, at.last()));
      for (var other : others(value)) {
        change(at, "= " + other, parent -> set(parent, at.last(), other));
      }
    }
    if (value instanceof ArrayNode array) {
      for (var i = 0; i < array.size(); i++) {
        walk(array.get(i), at.appendIndex(i));
      }
      if (!array.isEmpty()) {
        change(
            at.appendIndex(array.size()),
            "repeats /0",
            parent -> ((ArrayNode) parent).add(array.get(0)));
      }
    }
    value.properties().forEach(p -> walk(p.getValue(), at.appendProperty(p.getKey())));
  }

  /** One variant for each place and rule is enough. */
  private void change(JsonPointer at, String how, Consumer<JsonNode> edit) {
    var document = valid.deepCopy();
    edit.accept(document.at(at.head()));
    var violations = schema.apply(document);
    if (violations.size() == 1 && kept.add(at + " " + violations.get(0).keyword())) {
      variants.add(new InvalidVariant(at + " " + how, violations.get(0), document));
    }
  }

  /** Values of another type, and of the same type where no rule is likely to allow them. */
  private static List<JsonNode> others(JsonNode value) {
    var text = JSON.textNode("plumbline-invalid");
    if (value.isTextual()) {
      return List.of(JSON.numberNode(7), text, JSON.textNode(""));
    }
    if (value.isNumber()) {
      return List.of(text, JSON.numberNode(TOO_LARGE.negate()), JSON.numberNode(TOO_LARGE));
    }
    return List.of(text, value.isArray() ? JSON.objectNode() : JSON.arrayNode());
  }

  private static void remove(JsonNode parent, JsonPointer last) {
    if (parent instanceof ObjectNode object) {
      object.remove(last.getMatchingProperty());
    } else {
      ((ArrayNode) parent).remove(last.getMatchingIndex());
    }
  }

  private static void set(JsonNode parent, JsonPointer last, JsonNode value) {
    if (parent instanceof ObjectNode object) {
      object.set(last.getMatchingProperty(), value);
    } else {
      ((ArrayNode) parent).set(last.getMatchingIndex(), value);
    }
  }
}
