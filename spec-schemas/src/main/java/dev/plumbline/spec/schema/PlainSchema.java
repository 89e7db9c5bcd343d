package dev.plumbline.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a document by the keywords that the schemas of this module use, without a library: a
 * runtime's {@code create} has a few milliseconds for it. It finds what {@link CompiledSchemas}
 * finds.
 */
final class PlainSchema {

  private final List<Violation> violations = new ArrayList<>();

  private PlainSchema() {}

  /** The violations; where a value has the wrong type, nothing else is said of it. */
  static List<Violation> validate(String location, JsonNode document) {
    var schema = new PlainSchema();
    schema.check(SchemaPlace.of(location), document, "");
    return schema.distinct();
  }

  private static boolean holds(SchemaPlace place, JsonNode value) {
    var schema = new PlainSchema();
    schema.check(place, value, "");
    return schema.violations.isEmpty();
  }

  private List<Violation> distinct() {
    if (violations.isEmpty()) {
      return List.of();
    }
    var wrongType = new HashSet<String>();
    for (var violation : violations) {
      if (violation.keyword().equals("type")) {
        wrongType.add(violation.pointer());
      }
    }
    return violations.stream()
        .filter(v -> v.keyword().equals("type") || !wrongType.contains(v.pointer()))
        .distinct()
        .toList();
  }

  private void check(SchemaPlace place, JsonNode value, String at) {
    var title = place.schema().path("title").textValue();
    for (var entry : place.schema().properties()) {
      var rule = entry.getValue();
      switch (entry.getKey()) {
        case "$ref" -> check(place.referred(rule.textValue()), value, at);
        case "properties" -> properties(place, rule, value, at);
        case "additionalProperties" -> others(place, rule, value, at);
        case "propertyNames" -> names(new SchemaPlace(place.file(), rule), value, at);
        case "required" -> required(rule, value, at);
        case "dependentRequired" -> dependent(rule, value, at);
        case "dependentSchemas" -> dependentSchemas(place, rule, value, at);
        case "items" -> items(new SchemaPlace(place.file(), rule), value, at);
        case "allOf" ->
            rule.forEach(branch -> check(new SchemaPlace(place.file(), branch), value, at));
        case "anyOf" -> anyOf(place, rule, title, value, at);
        case "not" -> {
          if (holds(new SchemaPlace(place.file(), rule), value)) {
            wrong(at, "not", title, value);
          }
        }
        case "if" -> {
          if (holds(new SchemaPlace(place.file(), rule), value)) {
            place.child("then").forEach(then -> check(then, value, at));
          }
        }
        default -> {
          if (!PlainValue.meets(entry.getKey(), rule, value)) {
            wrong(at, entry.getKey(), title == null ? PlainValue.title(rule) : title, value);
          }
        }
      }
    }
  }

  private void properties(SchemaPlace place, JsonNode rules, JsonNode value, String at) {
    for (var property : value.properties()) {
      var rule = rules.get(property.getKey());
      if (rule != null) {
        var below = at + "/" + escaped(property.getKey());
        check(new SchemaPlace(place.file(), rule), property.getValue(), below);
      }
    }
  }

  private void others(SchemaPlace place, JsonNode rule, JsonNode value, String at) {
    var named = place.schema().path("properties");
    for (var property : value.properties()) {
      if (!named.has(property.getKey())) {
        var below = at + "/" + escaped(property.getKey());
        check(new SchemaPlace(place.file(), rule), property.getValue(), below);
      }
    }
  }

  private void names(SchemaPlace rule, JsonNode value, String at) {
    for (var property : value.properties()) {
      var name = value.isObject() ? property.getKey() : "";
      if (!holds(rule, TextNode.valueOf(name))) {
        violations.add(new Violation(at, "propertyNames", "has an empty name"));
      }
    }
  }

  private void required(JsonNode names, JsonNode value, String at) {
    if (value.isObject()) {
      for (var name : names) {
        if (!value.has(name.textValue())) {
          lacks(at, "required", name.textValue());
        }
      }
    }
  }

  private void dependent(JsonNode rules, JsonNode value, String at) {
    for (var rule : rules.properties()) {
      if (value.isObject() && value.has(rule.getKey())) {
        for (var name : rule.getValue()) {
          if (!value.has(name.textValue())) {
            lacks(at, "dependentRequired", name.textValue());
          }
        }
      }
    }
  }

  private void dependentSchemas(SchemaPlace place, JsonNode rules, JsonNode value, String at) {
    for (var rule : rules.properties()) {
      if (value.isObject() && value.has(rule.getKey())) {
        check(new SchemaPlace(place.file(), rule.getValue()), value, at);
      }
    }
  }

  private void items(SchemaPlace rule, JsonNode value, String at) {
    if (value.isArray()) {
      for (var i = 0; i < value.size(); i++) {
        check(rule, value.get(i), at + "/" + i);
      }
    }
  }

  private void anyOf(
      SchemaPlace place, JsonNode branches, @Nullable String title, JsonNode value, String at) {
    for (var branch : branches) {
      if (holds(new SchemaPlace(place.file(), branch), value)) {
        return;
      }
    }
    wrong(at, "anyOf", title, value);
  }

  private void lacks(String at, String keyword, String name) {
    violations.add(new Violation(at, keyword, "the required property '" + name + "' is missing"));
  }

  private void wrong(String at, String keyword, @Nullable String wanted, JsonNode value) {
    var title = wanted == null ? "allowed here" : wanted;
    violations.add(new Violation(at, keyword, Violation.isNot(title, value)));
  }

  private static String escaped(String name) {
    return name.indexOf('~') < 0 && name.indexOf('/') < 0
        ? name
        : name.replace("~", "~0").replace("/", "~1");
  }
}
