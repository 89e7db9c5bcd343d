package dev.plumbline.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One way in which a document breaks the specification.
 *
 * @param pointer where, as a JSON pointer; empty for the whole document
 * @param keyword which kind of rule: a keyword of JSON Schema such as {@code required}, {@code
 *     utf8}, {@code json} or {@code duplicateName} for the text itself, or the name of a rule
 *     beyond JSON Schema, such as {@code uniqueNamespaces}
 * @param message what is wrong and the value that is
 */
public record Violation(String pointer, String keyword, String message) {

  private static final int MOST_OF_A_VALUE = 100;

  /** That a value is not what it has to be, with so much of it as fits a line. */
  static String isNot(String wanted, JsonNode value) {
    var text = String.valueOf(value);
    var shown = text.length() > MOST_OF_A_VALUE ? text.substring(0, MOST_OF_A_VALUE) + "…" : text;
    return "is not " + wanted + ": " + shown;
  }

  @Override
  public String toString() {
    return (pointer.isEmpty() ? "document" : pointer) + ": " + message + " (" + keyword + ")";
  }
}
