package dev.plumbline.oci.runtime.features;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.fixtures.outcome.Deviation;
import dev.plumbline.fixtures.runtime.CallBuilder;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.schema.DocumentSchema;
import dev.plumbline.spec.schema.UndefinedProperty;
import dev.plumbline.spec.schema.Violation;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * What a runtime tells of itself: features.md.
 *
 * @param tree the structure
 */
record Advertised(JsonNode tree) {

  /** The newest version whose properties are known here. */
  private static final SpecVersion NEWEST = SpecVersion.parse("1.3.0");

  /** Asks a runtime; anything but one JSON document is a deviation. */
  static Advertised of(OciRuntime runtime) {
    return by(runtime, runtime.call(Operation.FEATURES));
  }

  /** The same by a call that is prepared already. */
  static Advertised by(OciRuntime runtime, CallBuilder call) {
    var execution = call.execute();
    runtime.demand(execution);
    try {
      return new Advertised(Json.tree("features", execution.stdout()));
    } catch (IllegalArgumentException e) {
      throw Deviation.of("features", "one JSON document", execution.excerpt());
    }
  }

  /** The value at a pointer as a text; empty where there is none. */
  String text(String pointer) {
    return tree.at(pointer).asText("");
  }

  /** The names of a list; none where it is missing or null. */
  List<String> names(String pointer) {
    return StreamSupport.stream(tree.at(pointer).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** What is wrong with the structure, at the places of this kind. */
  List<Violation> violations(Predicate<String> pointer) {
    return DocumentSchema.FEATURES.validate(tree).stream()
        .filter(violation -> pointer.test(violation.pointer()))
        .toList();
  }

  /** The places of properties that no version defines; a runtime of a later one may have more. */
  List<String> undefined() {
    return undefined(NEWEST, property -> property.since() == null);
  }

  /** The places of properties that came after the version that the structure names. */
  List<String> later() {
    return undefined(max(), property -> property.since() != null);
  }

  private List<String> undefined(SpecVersion version, Predicate<UndefinedProperty> kind) {
    var judged = NEWEST.atLeast(max());
    return DocumentSchema.FEATURES.undefinedIn(version, tree).stream()
        .filter(property -> judged && kind.test(property))
        .map(UndefinedProperty::pointer)
        .toList();
  }

  private SpecVersion max() {
    var text = text("/ociVersionMax");
    try {
      return SpecVersion.parse(text);
    } catch (IllegalArgumentException e) {
      throw Deviation.of("ociVersionMax", "a version", text);
    }
  }
}
