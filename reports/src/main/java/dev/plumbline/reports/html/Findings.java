package dev.plumbline.reports.html;

import static dev.plumbline.reports.html.Tag.el;

import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
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
        report.summary().fail() <= MOST_OPEN ? MOST_OPEN : 1);
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
    var results = with(verdict);
    if (results.isEmpty()) {
      return Nodes.NONE;
    }
    var section =
        el("section.findings")
            .attr("id", Verdicts.section(verdict))
            .add(
                el("h2")
                    .text(title + " ")
                    .add(el("span.count").text(Counts.of(results.size(), "result", "results"))),
                el("p.note").text(note));
    for (var i = 0; i < results.size(); i++) {
      section.add(card.of(results.get(i), i < open));
    }
    return section;
  }

  private List<Result> with(Verdict verdict) {
    return report.results().stream().filter(result -> result.verdict() == verdict).toList();
  }
}
