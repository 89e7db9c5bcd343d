package dev.plumbline.reports.model;

import dev.plumbline.spec.verdict.Verdict;
import java.util.Collection;

/** How many results have each verdict. */
public record Summary(int pass, int fail, int warn, int na, int broken) {

  /** Counts the results. */
  public static Summary of(Collection<Result> results) {
    return new Summary(
        count(results, Verdict.PASS),
        count(results, Verdict.FAIL),
        count(results, Verdict.WARN),
        count(results, Verdict.NOT_APPLICABLE),
        count(results, Verdict.BROKEN));
  }

  /** The number of results with this verdict. */
  public int of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> pass;
      case FAIL -> fail;
      case WARN -> warn;
      case NOT_APPLICABLE -> na;
      case BROKEN -> broken;
    };
  }

  /** All results. */
  public int total() {
    return pass + fail + warn + na + broken;
  }

  private static int count(Collection<Result> results, Verdict verdict) {
    return (int) results.stream().filter(result -> result.verdict() == verdict).count();
  }
}
