package dev.plumbline.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.clause.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A property that a schema defines.
 *
 * @param pointer where, as a JSON pointer in which {@code *} stands for an entry of a list or map
 * @param since the first version of the specification that has it
 * @param schemas what its value has to meet, all of it
 */
public record SchemaProperty(String pointer, SpecVersion since, List<JsonNode> schemas) {

  public SchemaProperty {
    schemas = List.copyOf(schemas);
  }

  /** Its JSON type: {@code string, integer, boolean, object} or {@code array}. */
  public String type() {
    return first("type").map(JsonNode::asText).orElse("string");
  }

  /** The words of which it has to be one; empty where any will do. */
  public List<String> choices() {
    var choices = new ArrayList<String>();
    first("enum").ifPresent(all -> all.forEach(choice -> choices.add(choice.asText())));
    return choices;
  }

  /** The names that an object has to have. */
  public List<String> required() {
    var names = new ArrayList<String>();
    first("required").ifPresent(all -> all.forEach(name -> names.add(name.asText())));
    return names;
  }

  /** The nearest value of a rule such as {@code maximum}. */
  public Optional<JsonNode> first(String keyword) {
    return schemas.stream()
        .filter(schema -> schema.has(keyword))
        .map(s -> s.get(keyword))
        .findFirst();
  }

  @Override
  public String toString() {
    return pointer;
  }
}
