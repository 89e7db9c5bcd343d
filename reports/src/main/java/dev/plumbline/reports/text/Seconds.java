package dev.plumbline.reports.text;

import java.util.Locale;

/** Wall time in the unit that reads best. */
public final class Seconds {

  private Seconds() {}

  /** Such as {@code 85 ms}, {@code 41.2 s} or {@code 3 min 5 s}. */
  public static String of(double seconds) {
    if (seconds < 0.9995) {
      return Math.round(seconds * 1000) + " ms";
    }
    if (seconds < 119.95) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    var whole = Math.round(seconds);
    return whole / 60 + " min " + whole % 60 + " s";
  }
}
