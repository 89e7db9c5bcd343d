package dev.plumbline.launcher.state;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A point in time as RFC 3339 writes it, in UTC. {@link Instant#toString} writes the same, but
 * loads some sixty classes of java.time for it, which a short command feels.
 */
public final class Moment {

  private static final long DAY = 24L * 60 * 60;

  private Moment() {}

  /** Now, to the second, such as {@code 2026-11-26T10:15:30Z}. */
  public static String nowInSeconds() {
    return text(Instant.now().getEpochSecond(), 0);
  }

  /** Now, to the nanosecond, such as {@code 2026-11-26T10:15:30.000123456Z}. */
  public static String now() {
    var now = Instant.now();
    return text(now.getEpochSecond(), now.getNano());
  }

  /** That of a second and its nanoseconds, which are left out where there are none. */
  static String text(long seconds, int nanoseconds) {
    var time = Math.floorMod(seconds, DAY);
    var text = new StringBuilder(30);
    text.append(LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY))).append('T');
    digits(text, time / 3600, 2).append(':');
    digits(text, time / 60 % 60, 2).append(':');
    digits(text, time % 60, 2);
    if (nanoseconds != 0) {
      digits(text.append('.'), nanoseconds, 9);
    }
    return text.append('Z').toString();
  }

  private static StringBuilder digits(StringBuilder text, long number, int width) {
    var digits = Long.toString(number);
    for (var i = digits.length(); i < width; i++) {
      text.append('0');
    }
    return text.append(digits);
  }
}
