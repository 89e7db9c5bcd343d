package dev.plumbline.spec.schema;

import dev.plumbline.spec.clause.SpecVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads every property of a document off its schema, each once, in the schema's order. */
final class SchemaProperties {

  private final Map<String, SchemaProperty> found = new LinkedHashMap<>();

  private SchemaProperties() {}

  static List<SchemaProperty> of(String location) {
    var properties = new SchemaProperties();
    properties.walk(SchemaPlace.of(location), "", SpecVersion.parse("1.0.0"));
    return List.copyOf(properties.found.values());
  }

  private void walk(SchemaPlace place, String pointer, SpecVersion earlier) {
    var places = place.withReferences();
    var since =
        places.stream()
            .flatMap(p -> p.child("x-since"))
            .map(p -> SpecVersion.parse(p.schema().asText()))
            .reduce(earlier, (a, b) -> a.atLeast(b) ? a : b);
    if (!pointer.isEmpty()) {
      var schemas = new ArrayList<>(places.stream().map(SchemaPlace::schema).toList());
      found.merge(pointer, new SchemaProperty(pointer, since, schemas), SchemaProperties::both);
    }
    for (var next : places) {
      next.child("properties")
          .forEach(
              named ->
                  named
                      .schema()
                      .fieldNames()
                      .forEachRemaining(
                          name ->
                              named
                                  .child(name)
                                  .forEach(p -> walk(p, pointer + "/" + name, since))));
      next.child("items").forEach(p -> walk(p, pointer + "/*", since));
      next.child("additionalProperties").forEach(p -> walk(p, pointer + "/*", since));
    }
  }

  private static SchemaProperty both(SchemaProperty one, SchemaProperty other) {
    var schemas = new ArrayList<>(one.schemas());
    schemas.addAll(other.schemas());
    return new SchemaProperty(one.pointer(), one.since(), schemas);
  }
}
