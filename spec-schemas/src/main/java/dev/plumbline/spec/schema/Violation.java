package dev.plumbline.spec.schema;

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

  @Override
  public String toString() {
    return (pointer.isEmpty() ? "document" : pointer) + ": " + message + " (" + keyword + ")";
  }
}
