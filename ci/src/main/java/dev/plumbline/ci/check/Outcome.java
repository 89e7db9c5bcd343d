package dev.plumbline.ci.check;

import dev.plumbline.reports.model.Report;

/**
 * What came of judging one subject.
 *
 * @param report the report, also where the run was cut short
 * @param interrupted whether a signal cut it short
 */
record Outcome(Report report, boolean interrupted) {

  int exitCode() {
    return report.exitCode();
  }
}
