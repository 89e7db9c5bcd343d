package dev.plumbline.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
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
  private static final int MOST_OF_A_VALUE = 100;
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaIdResolvers(
                  ids -> ids.mapPrefix(BASE, "classpath:schemas/runtime-spec/")));
  private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

  private CompiledSchemas() {}

  static List<Violation> validate(String location, JsonNode document) {
    var violations = new LinkedHashSet<Violation>();
    for (var error : errors(location, document)) {
      violations.add(violation(error));
    }
    return List.copyOf(violations);
  }

  static List<Error> errors(String location, JsonNode document) {
    return compiled(location).validate(document);
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
  private static Violation violation(Error error) {
    var schema = error.getSchemaLocation().toString();
    var pointer = error.getInstanceLocation().toString();
    var branches = schema.lastIndexOf("/anyOf/");
    if (branches < 0) {
      var title = title(schema.substring(0, schema.lastIndexOf('/')));
      return new Violation(pointer, error.getKeyword(), message(error, title));
    }
    var wanted = title(schema.substring(0, branches));
    var message = wanted == null ? error.getMessage() : isNot(wanted, error.getInstanceNode());
    return new Violation(pointer, "anyOf", message);
  }

  /** A missing property is named; its owner's title would say nothing of it. */
  private static String message(Error error, @Nullable String title) {
    var named = error.getProperty() != null || error.getKeyword().equals("propertyNames");
    return title == null || named ? error.getMessage() : isNot(title, error.getInstanceNode());
  }

  private static String isNot(String title, JsonNode value) {
    var text = String.valueOf(value);
    var shown = text.length() > MOST_OF_A_VALUE ? text.substring(0, MOST_OF_A_VALUE) + "…" : text;
    return "is not " + title + ": " + shown;
  }

  private static @Nullable String title(String location) {
    var title = REGISTRY.getSchema(SchemaLocation.of(location)).getSchemaNode().get("title");
    return title == null ? null : title.asText();
  }
}
