package dev.plumbline.spec.clause;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The stable name of a clause: {@code spec/section/slug}, such as {@code
 * runtime-spec/root/readonly}. Never renumbered and never reused.
 */
public record ClauseId(@JsonValue String value) implements Comparable<ClauseId> {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not three lower-case segments
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ClauseId {
    if (!hasForm(value)) {
      throw new IllegalArgumentException(
          "clause id must read spec/section/slug, was '" + value + "'");
    }
  }

  /** The specification, such as {@code runtime-spec}. */
  public String spec() {
    return value.substring(0, value.indexOf('/'));
  }

  /** The chapter, such as {@code runtime-spec/root}. */
  public String chapter() {
    return value.substring(0, value.lastIndexOf('/'));
  }

  /** The section without the specification, such as {@code root}. */
  public String section() {
    return value.substring(value.indexOf('/') + 1, value.lastIndexOf('/'));
  }

  /** The last segment, such as {@code readonly}. */
  public String slug() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(ClauseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  /** As {@code [a-z0-9-]+(/[a-z0-9-]+){2}}, but fast in a JVM that has just started. */
  private static boolean hasForm(String value) {
    var slashes = 0;
    var segmentStart = 0;
    for (var i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      if (c == '/') {
        if (i == segmentStart) {
          return false;
        }
        slashes++;
        segmentStart = i + 1;
      } else if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
        return false;
      }
    }
    return slashes == 2 && segmentStart < value.length();
  }
}
