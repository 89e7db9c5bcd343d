package dev.plumbline.reports.html;

import static dev.plumbline.reports.html.Tag.el;

import dev.plumbline.reports.model.Standing;
import dev.plumbline.spec.verdict.Verdict;

/** How verdicts and standings look: one class of style each, and words, never colour alone. */
final class Verdicts {

  private Verdicts() {}

  static String style(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "pass";
      case FAIL -> "fail";
      case WARN -> "warn";
      case NOT_APPLICABLE -> "na";
      case BROKEN -> "broken";
    };
  }

  static String style(Standing standing) {
    return switch (standing) {
      case PASSED -> "pass";
      case FAILED -> "fail";
      case WARNED -> "warn";
      case NOT_APPLICABLE -> "na";
      case BROKEN -> "broken";
      case ELSEWHERE -> "elsewhere";
      case EXCUSED -> "excused";
      case NOT_TESTED -> "untested";
      case UNTESTABLE -> "untestable";
    };
  }

  static String word(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "passed";
      case FAIL -> "failed";
      case WARN -> "warned";
      case NOT_APPLICABLE -> "not applicable";
      case BROKEN -> "broken";
    };
  }

  /** The id of the section in which results of this verdict are listed. */
  static String section(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "clauses";
      case FAIL -> "failed";
      case WARN -> "warned";
      case NOT_APPLICABLE -> "not-applicable";
      case BROKEN -> "broken";
    };
  }

  static Tag pill(Verdict verdict) {
    return el("span.pill." + style(verdict)).text(verdict.text());
  }

  static Tag pill(Standing standing) {
    return el("span.pill." + style(standing)).text(standing.text());
  }
}
