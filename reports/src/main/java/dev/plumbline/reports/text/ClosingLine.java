package dev.plumbline.reports.text;

import dev.plumbline.reports.model.Report;

/** The one line of counts with which a run ends. */
public final class ClosingLine {

  private ClosingLine() {}

  /**
   * Such as {@code runc 1.1.5: 212 passed, 9 failed, 6 warned, 14 n/a, 0 broken · judged by 1.0.2 ·
   * 180 of 263 testable clauses tested · 41.2 s}; an inconclusive run says so at the end.
   */
  public static String of(Report report) {
    var line =
        PlainText.line(report.subject().display())
            + ": "
            + Counts.of(report.summary())
            + (report.waived() == 0 ? "" : " · " + report.waived() + " waived")
            + " · judged by "
            + report.specVersion()
            + " · "
            + report.clauses().tested()
            + " of "
            + report.clauses().testable()
            + " testable clauses tested · "
            + Seconds.of(report.wallSeconds());
    return switch (report.conclusion()) {
      case INCONCLUSIVE -> line + " · inconclusive";
      case STALE_WAIVER -> line + " · a waiver is stale";
      case CONFORMS, BREAKS_A_MUST -> line;
    };
  }
}
