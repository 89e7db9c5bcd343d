package dev.plumbline.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A valid document with one change that makes it invalid in one way.
 *
 * @param change what was changed, such as {@code /process/cwd = "plumbline-invalid"}
 * @param violation the only thing wrong with it
 * @param document the whole document
 */
public record InvalidVariant(String change, Violation violation, JsonNode document) {

  @Override
  public String toString() {
    return change;
  }
}
