package dev.plumbline.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.clause.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a document of the runtime specification, version 1.3, has to be on Linux: a JSON Schema and
 * the rules that JSON Schema cannot express. Unknown properties are accepted everywhere.
 */
public enum DocumentSchema {
  /** A bundle's {@code config.json}. */
  CONFIG("config.schema.json"),
  /** The object {@code process} alone, as the command {@code exec} takes it. */
  PROCESS("config.schema.json#/$defs/process"),
  /** The object {@code linux.resources} alone, as the command {@code update} takes it. */
  RESOURCES("resources.schema.json"),
  /** What the command {@code state} prints and hooks read. */
  STATE("state.schema.json"),
  /** What a seccomp agent receives. */
  CONTAINER_PROCESS_STATE("container-process-state.schema.json"),
  /** What the command {@code features} prints. */
  FEATURES("features.schema.json");

  private final String location;

  DocumentSchema(String location) {
    this.location = location;
  }

  /** No function of each constant: a command that reads one document would link them all. */
  private List<Violation> rules(JsonNode document) {
    return switch (this) {
      case CONFIG -> ConfigRules.check(document);
      case PROCESS -> ConfigRules.checkProcess(document);
      case RESOURCES -> ConfigRules.checkResources(document);
      case STATE, CONTAINER_PROCESS_STATE -> List.of();
      case FEATURES -> FeaturesRules.check(document);
    };
  }

  /** Every violation of a document, those of the schema first; empty if it is valid. */
  public List<Violation> validate(JsonNode document) {
    return Stream.concat(
            CompiledSchemas.validate(location, document).stream(), rules(document).stream())
        .toList();
  }

  /**
   * The same by a reader that starts at once, for a runtime that is to begin in milliseconds; only
   * its messages differ.
   */
  public List<Violation> validateAtOnce(JsonNode document) {
    var violations = new ArrayList<>(PlainSchema.validate(location, document));
    violations.addAll(rules(document));
    return violations;
  }

  /**
   * Every violation of a document as it was written: text that is not JSON in UTF-8 is one, and so
   * is each name that an object repeats.
   */
  public List<Violation> validate(byte[] document) {
    var text = DocumentText.read(document);
    if (text.tree() == null) {
      return text.violations();
    }
    return Stream.concat(text.violations().stream(), validate(text.tree()).stream()).toList();
  }

  /** Every violation of a document as it was written, by the reader that starts at once. */
  public List<Violation> validateAtOnce(byte[] document) {
    var text = DocumentText.read(document);
    var violations = new ArrayList<>(text.violations());
    if (text.tree() != null) {
      violations.addAll(validateAtOnce(text.tree()));
    }
    return violations;
  }

  /**
   * Properties of a document that a version of the specification does not define: those of later
   * versions, and those of no version. A property within one that is not defined is not named.
   */
  public List<UndefinedProperty> undefinedIn(SpecVersion version, JsonNode document) {
    return DefinedProperties.undefinedIn(location, document, version);
  }

  /** Every property that the schema defines, in its order. */
  public List<SchemaProperty> properties() {
    return SchemaProperties.of(location);
  }

  /**
   * Variants of a valid document, each with exactly one violation: a required property removed, a
   * value of another type, out of range or not among the allowed ones, an entry repeated. They are
   * what a runtime has to refuse ({@code config.md}, valid values).
   *
   * @throws IllegalArgumentException if the document is not valid
   */
  public List<InvalidVariant> invalidVariants(JsonNode valid) {
    var violations = validate(valid);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException("not a valid document: " + violations);
    }
    return InvalidVariants.of(valid, this::validate);
  }
}
