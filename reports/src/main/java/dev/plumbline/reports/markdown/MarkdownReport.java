package dev.plumbline.reports.markdown;

import static dev.plumbline.reports.markdown.MarkdownText.block;
import static dev.plumbline.reports.markdown.MarkdownText.code;
import static dev.plumbline.reports.markdown.MarkdownText.inline;

import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.reports.model.ClauseRow;
import dev.plumbline.reports.model.Finding;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.reports.model.Summary;
import dev.plumbline.reports.text.Counts;
import dev.plumbline.reports.text.Headline;
import dev.plumbline.reports.text.Reasons;
import dev.plumbline.reports.text.RuleBook;
import dev.plumbline.spec.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Headline, counts, failures, and the rest folded away; never longer than a comment may be. */
public final class MarkdownReport {

  /** The most bytes of UTF-8 that a report takes; GitHub refuses comments of 64 KiB. */
  static final int MOST_BYTES = 60_000;

  private static final int RESERVE = 600;
  private static final int SENTENCE = 300;
  private static final int OBSTACLE_LINES = 20;
  private static final int BLOCK = 1_500;

  private final Report report;
  private final ClauseMatrix matrix;
  private final StringBuilder text = new StringBuilder();
  private int bytes;

  private MarkdownReport(Report report, ClauseMatrix matrix) {
    this.report = report;
    this.matrix = matrix;
  }

  /** The document. */
  public static String of(Report report, ClauseMatrix matrix) {
    return new MarkdownReport(report, matrix).write();
  }

  private String write() {
    var headline = Headline.of(report);
    add("### " + mark() + " " + inline(headline.verdict(), SENTENCE) + "\n\n");
    headline
        .obstacle()
        .lines()
        .limit(OBSTACLE_LINES)
        .forEach(line -> add("> " + inline(line, 2 * SENTENCE) + "\n"));
    add(headline.obstacle().isEmpty() ? "" : "\n");
    headline.sentences().forEach(sentence -> add(inline(sentence, 4 * SENTENCE) + "\n"));
    add("\n" + table() + "\n");
    failures();
    folded("warned", Verdict.WARN);
    folded("broken: nothing is said about the subject", Verdict.BROKEN);
    notApplicable();
    add("\n<sub>" + inline(facts(), SENTENCE) + "</sub>\n");
    return text.toString();
  }

  private String mark() {
    return switch (report.conclusion()) {
      case CONFORMS -> "✅";
      case BREAKS_A_MUST, STALE_WAIVER -> "❌";
      case INCONCLUSIVE -> "⚠️";
    };
  }

  private String table() {
    var table =
        new StringBuilder("| | passed | failed | warned | n/a | broken | clauses tested |\n");
    table.append("|---|--:|--:|--:|--:|--:|--:|\n");
    for (var score : report.scores()) {
      var clauses = score.clauses().tested() + " of " + score.clauses().testable();
      table.append(row(RuleBook.name(score.spec()), score.summary(), clauses));
    }
    if (report.scores().size() != 1) {
      var clauses = report.clauses().tested() + " of " + report.clauses().testable();
      table.append(row("all", report.summary(), clauses));
    }
    return table.toString();
  }

  private static String row(String name, Summary counts, String clauses) {
    var cells = new StringBuilder("| " + inline(name, 60) + " |");
    for (var verdict : Verdict.values()) {
      cells.append(' ').append(counts.of(verdict)).append(" |");
    }
    return cells + " " + clauses + " |\n";
  }

  private void failures() {
    var failed = Finding.of(report, Verdict.FAIL);
    if (failed.isEmpty()) {
      return;
    }
    add("\n#### Failed\n\n");
    var listed = 0;
    for (var finding : failed) {
      if (!fits(item(finding))) {
        add("- … and " + (failed.size() - listed) + " more: see `report.html`\n");
        return;
      }
      add(item(finding));
      listed++;
    }
    for (var finding : failed) {
      if (!fits(detail(finding))) {
        add("\nThe other failures' commands and output are in `report.html`.\n");
        return;
      }
      add(detail(finding));
    }
  }

  private String item(Finding finding) {
    var clause = clause(finding);
    var keyword = clause.map(row -> row.clause().keywordIn(report.specVersion()).text()).orElse("");
    return "- "
        + (keyword.isEmpty() ? "" : "**" + keyword + "** ")
        + code(finding.clause().value(), 120)
        + " "
        + inline(finding.title(), 140)
        + (finding.cases().isEmpty() ? "" : " (" + finding.cases() + ")")
        + (finding.waiver(report).isPresent() ? " (waived)" : "")
        + " · "
        + inline(gist(finding), SENTENCE)
        + "\n";
  }

  /** The reason; where the cases differ in it, that of the first. */
  private static String gist(Finding finding) {
    return finding.reason().isEmpty() && finding.results().size() > 1
        ? finding.row(finding.first()) + ": " + finding.first().reason()
        : finding.reason();
  }

  private String detail(Finding finding) {
    var result = finding.first();
    var detail = new StringBuilder("\n<details><summary>");
    detail.append(code(result.id(), 200)).append("</summary>\n\n");
    clause(finding)
        .ifPresent(
            row -> {
              detail.append(inline(row.clause().says(), SENTENCE)).append(' ');
              detail.append(code(row.clause().where(), 120)).append("\n\n");
              if (row.clause().help() != null) {
                detail.append("Where to look: ").append(inline(row.clause().help(), SENTENCE));
                detail.append("\n\n");
              }
            });
    if (!result.expected().isEmpty() || !result.seen().isEmpty()) {
      detail.append(
          block("expected: " + result.expected() + "\nseen:     " + result.seen(), BLOCK));
    }
    if (!result.commands().isEmpty()) {
      detail.append(block(String.join("\n", result.commands()), BLOCK));
    }
    if (!result.output().isBlank()) {
      detail.append(block(result.output(), BLOCK));
    }
    var more = finding.results().size() - 1;
    if (more > 0) {
      detail
          .append("\nThe same test fails on ")
          .append(Counts.of(more, "other case", "other cases"));
      detail.append(", which are in `report.html`.\n");
    }
    return detail.append("\n</details>\n").toString();
  }

  private void folded(String what, Verdict verdict) {
    var findings = Finding.of(report, verdict);
    if (findings.isEmpty()
        || !open(Counts.of(report.summary().of(verdict), "result ", "results ") + what)) {
      return;
    }
    for (var finding : findings) {
      if (!fits(item(finding))) {
        add("- … and more: see `report.html`\n");
        break;
      }
      add(item(finding));
    }
    add("\n</details>\n");
  }

  private void notApplicable() {
    var reasons = Reasons.of(with(Verdict.NOT_APPLICABLE));
    var total = report.summary().na();
    if (reasons.isEmpty()
        || !open(Counts.of(total, "result", "results") + " not applicable here")) {
      return;
    }
    for (var reason : reasons.entrySet()) {
      var line = "- " + reason.getValue().size() + " × " + inline(reason.getKey(), SENTENCE) + "\n";
      if (!fits(line)) {
        add("- … and more: see `report.html`\n");
        break;
      }
      add(line);
    }
    add("\n</details>\n");
  }

  private boolean open(String summary) {
    var opening = "\n<details><summary>" + summary + "</summary>\n\n";
    if (!fits(opening)) {
      return false;
    }
    add(opening);
    return true;
  }

  private String facts() {
    var host = report.host();
    return "Plumbline "
        + report.suiteVersion()
        + ", Linux "
        + host.kernel()
        + " "
        + host.architecture()
        + ", cgroups "
        + host.cgroups()
        + ", "
        + host.distribution();
  }

  private List<Result> with(Verdict verdict) {
    return report.results().stream().filter(result -> result.verdict() == verdict).toList();
  }

  private Optional<ClauseRow> clause(Finding finding) {
    return matrix.find(finding.clause());
  }

  private boolean fits(String part) {
    return bytes + size(part) <= MOST_BYTES - RESERVE;
  }

  private void add(String part) {
    text.append(part);
    bytes += size(part);
  }

  private static int size(String part) {
    return part.getBytes(StandardCharsets.UTF_8).length;
  }
}
