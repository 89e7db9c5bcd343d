package dev.plumbline.ci.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** One case: the measurements of A and of B, which were taken in pairs. */
final class Series {

  private static final double HIGH = 0.95;

  private final String name;
  private final List<Pair> pairs = new ArrayList<>();

  Series(String name) {
    this.name = name;
  }

  private record Pair(Lap a, Lap b) {

    double ratio() {
      return a.millis() / b.millis();
    }
  }

  /** Adds two measurements, taken one right after the other. */
  void add(Lap a, Lap b) {
    pairs.add(new Pair(a, b));
  }

  /** Forgets what was added. */
  void clear() {
    pairs.clear();
  }

  /**
   * What they say together.
   *
   * @throws IllegalStateException if there are none
   */
  CaseResult result() {
    if (pairs.isEmpty()) {
      throw new IllegalStateException(name + ": nothing was measured");
    }
    var a = sorted(pair -> pair.a().millis());
    var b = sorted(pair -> pair.b().millis());
    return new CaseResult(
        name,
        quantile(a, 0.5),
        quantile(b, 0.5),
        quantile(a, HIGH),
        quantile(b, HIGH),
        quantile(a, 0.5) / quantile(b, 0.5),
        quantile(sorted(Pair::ratio), HIGH),
        quantile(sorted(pair -> pair.a().cpuMillis()), 0.5),
        quantile(sorted(pair -> pair.b().cpuMillis()), 0.5),
        peak(pair -> pair.a().peakKib()),
        peak(pair -> pair.b().peakKib()));
  }

  private double[] sorted(ToDoubleFunction<Pair> value) {
    return pairs.stream().mapToDouble(value).sorted().toArray();
  }

  private long peak(ToLongFunction<Pair> value) {
    return pairs.stream().mapToLong(value).max().orElse(0);
  }

  /**
   * The value below which a part of them lies; between two of them where none is at that very
   * place.
   *
   * @param sorted in ascending order, at least one
   * @param part from 0 to 1: 0.5 for the median
   */
  static double quantile(double[] sorted, double part) {
    var at = part * (sorted.length - 1);
    var below = (int) Math.floor(at);
    var above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
