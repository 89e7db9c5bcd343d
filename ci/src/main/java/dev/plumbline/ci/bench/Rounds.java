package dev.plumbline.ci.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures two runtimes in pairs: each step of the one right beside the same step of the other, and
 * the one first in one round, the other in the next, so that a host whose speed drifts, or which
 * others use, counts for both.
 */
final class Rounds {

  private final Contestant a;
  private final Contestant b;
  private final @Nullable HelloJvm hello;
  private final Map<Step, Series> steps = new EnumMap<>(Step.class);
  private final Map<Step, Series> beside = new EnumMap<>(Step.class);

  /**
   * Measures nothing yet.
   *
   * @param hello what A's {@code state} and {@code start} are compared with beside; null for
   *     nothing
   */
  Rounds(Contestant a, Contestant b, @Nullable HelloJvm hello) {
    this.a = a;
    this.b = b;
    this.hello = hello;
    for (var step : Step.values()) {
      steps.put(step, new Series(step.text()));
    }
    if (hello != null) {
      for (var step : List.of(Step.STATE, Step.START)) {
        beside.put(step, new Series(step.text() + "/hello"));
      }
    }
  }

  /** A round more. */
  void measure(int round) {
    try (var ours = a.turn();
        var theirs = b.turn()) {
      for (var step : Step.values()) {
        measure(round, step, ours, theirs);
      }
    }
  }

  /** The first rounds fill caches, and do not count. */
  void forget() {
    steps.values().forEach(Series::clear);
    beside.values().forEach(Series::clear);
  }

  private void measure(int round, Step step, Turn ours, Turn theirs) {
    var lap = paired(round, steps.get(step), () -> step.of(ours), () -> step.of(theirs));
    var compared = beside.get(step);
    if (compared != null && hello != null) {
      compared.add(lap, hello.lap());
    }
  }

  /** Measures both, and returns that of A. */
  static Lap paired(int round, Series series, Supplier<Lap> a, Supplier<Lap> b) {
    Lap lap;
    if (round % 2 == 0) {
      lap = a.get();
      series.add(lap, b.get());
    } else {
      var other = b.get();
      lap = a.get();
      series.add(lap, other);
    }
    return lap;
  }

  List<CaseResult> results() {
    List<CaseResult> results = new ArrayList<>();
    steps.values().forEach(series -> results.add(series.result()));
    beside.values().forEach(series -> results.add(series.result()));
    return results;
  }
}
