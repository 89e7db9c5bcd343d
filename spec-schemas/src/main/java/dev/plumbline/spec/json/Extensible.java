package dev.plumbline.spec.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON object of the specification: a record of the properties that the specification names, and
 * a map of those it does not ({@code config.md#configExtensibility}). Methods named {@code with…}
 * return a copy with one property replaced; null components are absent properties.
 *
 * @param <R> the record itself
 */
public interface Extensible<R extends Record & Extensible<R>> {

  /** Properties that the record does not name; their order has no meaning. */
  Map<String, JsonNode> unknown();

  /**
   * The same with one more property that the record does not name.
   *
   * @throws IllegalArgumentException if the record names it
   */
  default R withUnknown(String property, JsonNode value) {
    if (RecordCopy.property(self().getClass(), property) != null) {
      throw new IllegalArgumentException("'" + property + "' is no unknown property");
    }
    return RecordCopy.with(self(), "unknown", Copies.plus(unknown(), property, value));
  }

  /**
   * The same without a property, by its name in JSON.
   *
   * @throws IllegalArgumentException if the specification requires it
   */
  default R without(String property) {
    var component = RecordCopy.property(self().getClass(), property);
    if (component == null) {
      var rest = new LinkedHashMap<>(unknown());
      rest.remove(property);
      return RecordCopy.with(self(), "unknown", rest);
    }
    if (RecordCopy.required(component)) {
      throw new IllegalArgumentException("'" + property + "' is required");
    }
    return RecordCopy.with(self(), component.getName(), null);
  }

  /** The object as a new JSON tree, to edit freely. */
  default ObjectNode toTree() {
    return (ObjectNode) Json.tree(getClass().getSimpleName(), toJson().getBytes(UTF_8));
  }

  /** The object as indented JSON text, properties in the order of the specification. */
  default String toJson() {
    return Json.text(this);
  }

  @SuppressWarnings("unchecked") // R is the implementing record by its definition
  private R self() {
    return (R) this;
  }
}
