package dev.plumbline.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schemas on the class path, each compiled on first use. Messages quote the title of the
 * schema that a value does not meet.
 */
final class CompiledSchemas {

  private static final String BASE = "https://plumbline.dev/schemas/runtime-spec/";
  private static final JsonNode ONE_HALF = DecimalNode.valueOf(new BigDecimal("0.5"));
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaIdResolvers(
                  ids -> ids.mapPrefix(BASE, "classpath:schemas/runtime-spec/")));
  private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

  private CompiledSchemas() {}

  /** The violations; where a value has the wrong type, nothing else is said of it. */
  static List<Violation> validate(String location, JsonNode document) {
    var violations = new LinkedHashSet<Violation>();
    for (var error : errors(location, withoutFractions(document))) {
      violations.add(violation(error, document));
    }
    var wrongType = new HashSet<String>();
    violations.stream()
        .filter(violation -> violation.keyword().equals("type"))
        .forEach(violation -> wrongType.add(violation.pointer()));
    return violations.stream()
        .filter(v -> v.keyword().equals("type") || !wrongType.contains(v.pointer()))
        .toList();
  }

  static List<Error> errors(String location, JsonNode document) {
    return compiled(location).validate(document);
  }

  /**
   * The document with each number that is written with a fraction or an exponent replaced by one
   * half. No property of the specification takes such a number, and the validator would let 1.0 or
   * 1e999999999 pass for an integer.
   */
  private static JsonNode withoutFractions(JsonNode node) {
    if (node.isFloatingPointNumber()) {
      return ONE_HALF;
    }
    if (node instanceof ObjectNode object) {
      var copy = object.objectNode();
      object.properties().forEach(p -> copy.set(p.getKey(), withoutFractions(p.getValue())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      var copy = array.arrayNode();
      array.forEach(element -> copy.add(withoutFractions(element)));
      return copy;
    }
    return node;
  }

  private static Schema compiled(String location) {
    return COMPILED.computeIfAbsent(
        location,
        key -> {
          var schema = REGISTRY.getSchema(SchemaLocation.of(BASE + key));
          schema.initializeValidators();
          return schema;
        });
  }

  /** The branches of one {@code anyOf} become one violation: that none of them holds. */
  private static Violation violation(Error error, JsonNode document) {
    var schema = error.getSchemaLocation().toString();
    var pointer = error.getInstanceLocation().toString();
    var value = document.at(pointer);
    var branches = schema.lastIndexOf("/anyOf/");
    if (branches < 0) {
      var title = title(schema.substring(0, schema.lastIndexOf('/')));
      return new Violation(pointer, error.getKeyword(), message(error, title, value));
    }
    var wanted = title(schema.substring(0, branches));
    var message = wanted == null ? error.getMessage() : Violation.isNot(wanted, value);
    return new Violation(pointer, "anyOf", message);
  }

  /** A missing property is named; its owner's title would say nothing of it. */
  private static String message(Error error, @Nullable String title, JsonNode value) {
    var named = error.getProperty() != null || error.getKeyword().equals("propertyNames");
    return title == null || named ? error.getMessage() : Violation.isNot(title, value);
  }

  private static @Nullable String title(String location) {
    var title = REGISTRY.getSchema(SchemaLocation.of(location)).getSchemaNode().get("title");
    return title == null ? null : title.asText();
  }
}
