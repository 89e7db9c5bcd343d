package dev.plumbline.reports.text;

import dev.plumbline.reports.model.Summary;
import dev.plumbline.spec.verdict.Verdict;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Counts and verdicts in words. */
public final class Counts {

  private Counts() {}

  /** Such as {@code 212 passed, 9 failed, 6 warned, 14 n/a, 0 broken}. */
  public static String of(Summary summary) {
    return Arrays.stream(Verdict.values())
        .map(verdict -> summary.of(verdict) + " " + word(verdict))
        .collect(Collectors.joining(", "));
  }

  /** What a test with this verdict did, such as {@code passed}. */
  public static String word(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "passed";
      case FAIL -> "failed";
      case WARN -> "warned";
      case NOT_APPLICABLE -> "n/a";
      case BROKEN -> "broken";
    };
  }

  /** Such as {@code 1 clause} or {@code 2 clauses}. */
  public static String of(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
