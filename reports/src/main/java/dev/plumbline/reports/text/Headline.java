package dev.plumbline.reports.text;

import dev.plumbline.reports.model.Conclusion;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.reports.model.WaiverUse;
import dev.plumbline.spec.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What a report says first.
 *
 * @param verdict one sentence about the subject, without a full stop
 * @param obstacle why the run says nothing as a whole, with its cure, in lines; empty otherwise
 * @param sentences what it was judged by, and what the run leaves open
 */
public record Headline(String verdict, String obstacle, List<String> sentences) {

  public Headline {
    sentences = List.copyOf(sentences);
  }

  /** The headline of a report. */
  public static Headline of(Report report) {
    return new Headline(
        verdict(report), PlainText.of(report.inconclusive()).strip(), sentences(report));
  }

  private static String verdict(Report report) {
    var name = PlainText.line(report.subject().display());
    return switch (report.conclusion()) {
      case CONFORMS ->
          report.summary().warn() == 0
              ? name + " keeps every clause tested" + butWaived(report)
              : name + " keeps every MUST tested" + butWaived(report);
      case STALE_WAIVER -> name + " breaks only what is waived, and a waiver is stale";
      case BREAKS_A_MUST -> name + " breaks " + Counts.of(broken(report), "clause", "clauses");
      case INCONCLUSIVE ->
          report.clauses().tested() == 0
              ? name + " was not judged"
              : name + " was not judged to the end";
    };
  }

  private static String butWaived(Report report) {
    return report.waived() == 0 ? "" : " but those waived";
  }

  private static int broken(Report report) {
    return (int)
        report.results().stream()
            .filter(result -> result.verdict() == Verdict.FAIL)
            .filter(result -> report.waiver(result).isEmpty())
            .map(Result::clause)
            .distinct()
            .count();
  }

  private static List<String> sentences(Report report) {
    var said = new ArrayList<String>();
    said.add(judgedBy(report));
    said.add(covered(report));
    var clauses = report.clauses();
    if (clauses.excused() > 0) {
      said.add(
          report.specVersion()
              + " excuses "
              + Counts.of(clauses.excused(), "clause", "clauses")
              + " that it does not say.");
    }
    if (clauses.testableElsewhere() > 0) {
      said.add(
          Counts.of(clauses.testableElsewhere(), "clause needs", "clauses need")
              + " another host.");
    }
    if (report.waived() > 0) {
      said.add(Counts.of(report.waived(), "failure is", "failures are") + " waived.");
    }
    report.waivers().stream()
        .filter(WaiverUse::stale)
        .forEach(waiver -> said.add(PlainText.line(waiver.complaint()) + "."));
    var broken = report.summary().broken();
    if (broken > 0) {
      said.add(
          Counts.of(broken, "test", "tests")
              + " came to no verdict: harness or host got in the way.");
    } else if (report.conclusion() == Conclusion.INCONCLUSIVE && report.inconclusive().isBlank()) {
      said.add("No test came to a verdict.");
    }
    return said;
  }

  private static String judgedBy(Report report) {
    var declared = report.subject().declaredVersion();
    if (declared.isBlank()) {
      return "Judged by version " + report.specVersion() + "; it declares none.";
    }
    return declared.equals(report.specVersion().text())
        ? "Judged by version " + declared + ", which it declares."
        : "Judged by version " + report.specVersion() + "; it declares " + declared + ".";
  }

  private static String covered(Report report) {
    return report.clauses().tested()
        + " of "
        + Counts.of(report.clauses().testable(), "testable clause", "testable clauses")
        + " tested in "
        + Seconds.of(report.wallSeconds())
        + ".";
  }
}
