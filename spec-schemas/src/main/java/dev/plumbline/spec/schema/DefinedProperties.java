package dev.plumbline.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.clause.SpecVersion;
import java.util.ArrayList;
import java.util.List;

/** Which properties of a document a version of the specification defines, read from the schemas. */
final class DefinedProperties {

  private final SpecVersion version;
  private final List<UndefinedProperty> undefined = new ArrayList<>();

  private DefinedProperties(SpecVersion version) {
    this.version = version;
  }

  static List<UndefinedProperty> undefinedIn(
      String location, JsonNode document, SpecVersion version) {
    var properties = new DefinedProperties(version);
    properties.walk(SchemaPlace.of(location), document, "");
    return List.copyOf(properties.undefined);
  }

  private void walk(SchemaPlace place, JsonNode value, String pointer) {
    var places = place.withReferences();
    if (value.isArray()) {
      for (var i = 0; i < value.size(); i++) {
        for (var items : places.stream().flatMap(p -> p.child("items")).toList()) {
          walk(items, value.get(i), pointer + "/" + i);
        }
      }
    }
    for (var property : value.properties()) {
      property(places, property.getKey(), property.getValue(), pointer);
    }
  }

  private void property(List<SchemaPlace> places, String name, JsonNode value, String pointer) {
    var at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    var named = places.stream().flatMap(p -> p.child("properties")).toList();
    var known = named.stream().flatMap(p -> p.child(name)).toList();
    var others = places.stream().flatMap(p -> p.child("additionalProperties")).toList();
    if (known.isEmpty() && others.isEmpty() && !named.isEmpty()) {
      undefined.add(new UndefinedProperty(at, null));
    }
    for (var next : known.isEmpty() ? others : known) {
      var since = next.schema().get("x-since");
      if (since != null && !version.atLeast(SpecVersion.parse(since.asText()))) {
        undefined.add(new UndefinedProperty(at, SpecVersion.parse(since.asText())));
      } else {
        walk(next, value, at);
      }
    }
  }
}
