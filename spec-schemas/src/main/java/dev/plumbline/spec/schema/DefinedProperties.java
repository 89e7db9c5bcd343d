package dev.plumbline.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which properties of a document a version of the specification defines, read from the schemas. */
final class DefinedProperties {

  private static final Map<String, JsonNode> FILES = new ConcurrentHashMap<>();

  private final SpecVersion version;
  private final List<UndefinedProperty> undefined = new ArrayList<>();

  private DefinedProperties(SpecVersion version) {
    this.version = version;
  }

  static List<UndefinedProperty> undefinedIn(
      String location, JsonNode document, SpecVersion version) {
    var properties = new DefinedProperties(version);
    properties.walk(Place.of(location), document, "");
    return List.copyOf(properties.undefined);
  }

  private void walk(Place place, JsonNode value, String pointer) {
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

  private void property(List<Place> places, String name, JsonNode value, String pointer) {
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

  /** A schema, and the file that its references are relative to. */
  private record Place(String file, JsonNode schema) {

    static Place of(String location) {
      var hash = location.indexOf('#');
      var file = hash < 0 ? location : location.substring(0, hash);
      var whole = FILES.computeIfAbsent(file, Place::load);
      return new Place(file, hash < 0 ? whole : whole.at(location.substring(hash + 1)));
    }

    Stream<Place> child(String name) {
      return Stream.ofNullable(schema.get(name)).map(child -> new Place(file, child));
    }

    /** This schema and those that it applies to the same value. */
    List<Place> withReferences() {
      var reference = schema.path("$ref").asText();
      var referred =
          reference.isEmpty()
              ? Stream.<Place>empty()
              : Stream.of(of(reference.startsWith("#") ? file + reference : reference));
      return Stream.concat(
              Stream.of(this),
              Stream.concat(referred, child("then")).flatMap(p -> p.withReferences().stream()))
          .toList();
    }

    private static JsonNode load(String file) {
      try (var in = DefinedProperties.class.getResourceAsStream("/schemas/runtime-spec/" + file)) {
        if (in == null) {
          throw new IllegalStateException("no schema " + file);
        }
        return Json.tree(file, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
