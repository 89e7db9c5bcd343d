package dev.plumbline.spec.clause;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A version of a specification: the numbers of a SemVer 2.0.0 version. A pre-release or build part
 * ({@code 1.0.2-dev}, {@code 1.1.0+dev}) is kept as written but does not take part in comparisons,
 * since runtimes mark with it the version they have grown up to.
 */
public record SpecVersion(int major, int minor, int patch, String text)
    implements Comparable<SpecVersion> {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?([-+].*)?");
  private static final Comparator<SpecVersion> ORDER =
      Comparator.comparingInt(SpecVersion::major)
          .thenComparingInt(SpecVersion::minor)
          .thenComparingInt(SpecVersion::patch);

  /**
   * Reads {@code 1.3}, {@code 1.3.0} or {@code 1.0.2-dev}.
   *
   * @throws IllegalArgumentException if the text is no version
   */
  @JsonCreator
  public static SpecVersion parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException("not a specification version: '" + text + "'");
    }
    var patch = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
    return new SpecVersion(
        Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), patch, text);
  }

  @Override
  public int compareTo(SpecVersion other) {
    return ORDER.compare(this, other);
  }

  /** Whether this version is the other's or a later one, by its numbers. */
  public boolean atLeast(SpecVersion other) {
    return compareTo(other) >= 0;
  }

  @JsonValue
  @Override
  public String toString() {
    return text;
  }
}
