package dev.plumbline.spec.clause;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The stable name of a clause: {@code spec/section/slug}, such as {@code
 * runtime-spec/root/readonly}. Never renumbered and never reused.
 */
public record ClauseId(@JsonValue String value) implements Comparable<ClauseId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+){2}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not three lower-case segments
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ClauseId {
    if (!FORM.matcher(value).matches()) {
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
}
