package dev.plumbline.reports.comparison;

import dev.plumbline.spec.verdict.Verdict;

/**
 * One result whose verdict differs between two reports.
 *
 * @param id the result's id in the newer report
 * @param before verdict in the older report
 * @param after verdict in the newer one
 * @param reason the newer report's reason; the older one's where the newer passes
 */
public record Change(String id, Verdict before, Verdict after, String reason) {

  /** What a change means to somebody who gates on it. */
  public enum Kind {
    /** Something is seen broken that was not, or that weighed less. */
    REGRESSION,
    /** Something is no longer seen broken, or weighs less. */
    FIX,
    /** It can no longer be judged, as runtime or host no longer offer it. */
    NEW_NOT_APPLICABLE,
    /** The test came to no verdict this time. */
    NEW_BROKEN,
    /** It is judged for the first time, and holds. */
    NEW_PASS
  }

  /** What the change means. */
  public Kind kind() {
    return switch (after) {
      case FAIL -> Kind.REGRESSION;
      case WARN -> before == Verdict.FAIL ? Kind.FIX : Kind.REGRESSION;
      case PASS -> before == Verdict.FAIL || before == Verdict.WARN ? Kind.FIX : Kind.NEW_PASS;
      case NOT_APPLICABLE -> Kind.NEW_NOT_APPLICABLE;
      case BROKEN -> Kind.NEW_BROKEN;
    };
  }
}
