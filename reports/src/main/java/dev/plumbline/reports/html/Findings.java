package dev.plumbline.reports.html;

import static dev.plumbline.reports.html.Tag.el;

import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.reports.model.Finding;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.text.Counts;
import dev.plumbline.spec.verdict.Verdict;
import java.util.List;

/** The results that ask for attention, each with all that is needed to believe it. */
final class Findings {

  /** With more failures than this only the first is unfolded: the rest is a list to choose from. */
  private static final int MOST_OPEN = 3;

  private final Report report;
  private final FindingCard card;

  Findings(Report report, ClauseMatrix matrix) {
    this.report = report;
    this.card = new FindingCard(report, matrix);
  }

  Node failed() {
    return section(
        Verdict.FAIL,
        "Failed",
        "Clauses that bind and were seen broken.",
        Finding.of(report, Verdict.FAIL).size() <= MOST_OPEN ? MOST_OPEN : 1);
  }

  Node broken() {
    return section(
        Verdict.BROKEN,
        "Broken",
        "Harness or host got in the way. Nothing is said about the runtime here.",
        0);
  }

  Node warned() {
    return section(
        Verdict.WARN,
        "Warned",
        "Recommendations and de facto rules that were seen broken, and clauses newer than the"
            + " version declared.",
        0);
  }

  private Node section(Verdict verdict, String title, String note, int open) {
    var findings = Finding.of(report, verdict);
    if (findings.isEmpty()) {
      return Nodes.NONE;
    }
    var section =
        el("section.findings")
            .attr("id", Verdicts.section(verdict))
            .add(
                el("h2")
                    .text(title + " ")
                    .add(el("span.count").text(counted(findings, report.summary().of(verdict)))),
                el("p.note").text(note));
    for (var i = 0; i < findings.size(); i++) {
      section.add(card.of(findings.get(i), i < open));
    }
    return section;
  }

  private static String counted(List<Finding> findings, int results) {
    var clauses = (int) findings.stream().map(Finding::clause).distinct().count();
    var text = Counts.of(clauses, "clause", "clauses");
    return results == clauses ? text : text + ", " + Counts.of(results, "result", "results");
  }
}
