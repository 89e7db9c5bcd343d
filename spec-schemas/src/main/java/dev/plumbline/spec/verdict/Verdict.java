package dev.plumbline.spec.verdict;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a suite says of one clause and one test. */
public enum Verdict {
  /** The clause was seen to hold. */
  PASS("PASS"),
  /** A clause of strength M, K or X was seen broken. */
  FAIL("FAIL"),
  /** A clause of strength S or D was seen broken. */
  WARN("WARN"),
  /** Runtime or host does not offer it; the reason was known before the test's body. */
  NOT_APPLICABLE("N/A"),
  /** Harness or host got in the way: nothing is said of the runtime. */
  BROKEN("BROKEN");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** The verdict as reports write it, such as {@code N/A}. */
  @JsonValue
  public String text() {
    return text;
  }

  /**
   * Reads a verdict as reports write it.
   *
   * @throws IllegalArgumentException if the text is no verdict
   */
  @JsonCreator
  public static Verdict parse(String text) {
    for (var verdict : values()) {
      if (verdict.text.equals(text)) {
        return verdict;
      }
    }
    throw new IllegalArgumentException("not a verdict: '" + text + "'");
  }

  @Override
  public String toString() {
    return text;
  }
}
