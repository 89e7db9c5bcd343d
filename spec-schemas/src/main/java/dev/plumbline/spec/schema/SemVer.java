package dev.plumbline.spec.schema;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version by SemVer 2.0.0, ordered by precedence; build metadata has none.
 *
 * @param preRelease what follows the first hyphen; empty for a release
 */
public record SemVer(BigInteger major, BigInteger minor, BigInteger patch, String preRelease)
    implements Comparable<SemVer> {

  private static final Pattern FORM =
      Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");
  private static final Comparator<SemVer> ORDER =
      Comparator.comparing(SemVer::major)
          .thenComparing(SemVer::minor)
          .thenComparing(SemVer::patch)
          .thenComparing(SemVer::preRelease, SemVer::comparePreReleases);

  /** The version of a text, if it is one. */
  public static Optional<SemVer> of(String text) {
    var match = FORM.matcher(text);
    return match.matches()
        ? Optional.of(
            new SemVer(
                new BigInteger(match.group(1)),
                new BigInteger(match.group(2)),
                new BigInteger(match.group(3)),
                match.group(4) == null ? "" : match.group(4)))
        : Optional.empty();
  }

  @Override
  public int compareTo(SemVer other) {
    return ORDER.compare(this, other);
  }

  /** A release comes after its pre-releases, which compare identifier by identifier. */
  private static int comparePreReleases(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isEmpty(), other.isEmpty());
    }
    var ours = one.split("\\.");
    var theirs = other.split("\\.");
    for (var i = 0; i < Math.min(ours.length, theirs.length); i++) {
      var order = compareIdentifiers(ours[i], theirs[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(ours.length, theirs.length);
  }

  private static int compareIdentifiers(String one, String other) {
    var oneIsNumber = one.matches("\\d+");
    var otherIsNumber = other.matches("\\d+");
    if (oneIsNumber && otherIsNumber) {
      return new BigInteger(one).compareTo(new BigInteger(other));
    }
    return oneIsNumber == otherIsNumber
        ? one.compareTo(other)
        : Boolean.compare(otherIsNumber, oneIsNumber);
  }
}
