package dev.plumbline.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.TreeReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A schema, and the file that its references are relative to. */
record SchemaPlace(String file, JsonNode schema) {

  /** A directory that has the resources as files: a short command need not open a jar for them. */
  private static final String UNPACKED = "plumbline.unpacked";

  private static final Map<String, JsonNode> FILES = new ConcurrentHashMap<>();

  private static final Map<String, SchemaPlace> REFERRED = new ConcurrentHashMap<>();

  static SchemaPlace of(String location) {
    var hash = location.indexOf('#');
    var file = hash < 0 ? location : location.substring(0, hash);
    var whole = FILES.get(file);
    if (whole == null) {
      whole = load(file);
      FILES.put(file, whole);
    }
    return new SchemaPlace(file, hash < 0 ? whole : whole.at(location.substring(hash + 1)));
  }

  Stream<SchemaPlace> child(String name) {
    return Stream.ofNullable(schema.get(name)).map(child -> new SchemaPlace(file, child));
  }

  /** This schema and those that it applies to the same value. */
  List<SchemaPlace> withReferences() {
    var reference = schema.path("$ref").asText();
    var referred =
        reference.isEmpty() ? Stream.<SchemaPlace>empty() : Stream.of(referred(reference));
    return Stream.concat(
            Stream.of(this),
            Stream.concat(referred, child("then")).flatMap(p -> p.withReferences().stream()))
        .toList();
  }

  /** What a reference from here leads to. */
  SchemaPlace referred(String reference) {
    var location = reference.startsWith("#") ? file + reference : reference;
    var known = REFERRED.get(location);
    if (known == null) {
      known = of(location);
      REFERRED.put(location, known);
    }
    return known;
  }

  private static @Nullable InputStream open(String resource) throws IOException {
    var unpacked = System.getProperty(UNPACKED);
    return unpacked == null
        ? SchemaPlace.class.getResourceAsStream("/" + resource)
        : new FileInputStream(unpacked + "/" + resource);
  }

  private static JsonNode load(String file) {
    try (var in = open("schemas/runtime-spec/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no schema " + file);
      }
      return TreeReader.read(file, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
