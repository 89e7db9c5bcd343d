package dev.plumbline.reports.html;

import static dev.plumbline.reports.html.Tag.el;

import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.reports.model.Excerpt;
import dev.plumbline.reports.model.Finding;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.reports.model.WaiverUse;
import dev.plumbline.reports.text.PlainText;
import dev.plumbline.reports.text.Published;
import dev.plumbline.reports.text.Seconds;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.verdict.Verdict;
import java.util.Optional;
import java.util.stream.Collectors;

/** One failure, warning or broken test: the clause, what to look at, and each case's evidence. */
final class FindingCard {

  private final Report report;
  private final ClauseMatrix matrix;
  private final Anchors anchors;
  private final CaseEvidence evidence;

  FindingCard(Report report, ClauseMatrix matrix) {
    this.report = report;
    this.matrix = matrix;
    this.anchors = new Anchors(report);
    this.evidence = new CaseEvidence(report);
  }

  Node of(Finding finding, boolean open) {
    var style = Verdicts.style(finding.first().verdict());
    var card =
        el("details.finding." + style)
            .attr("data-verdict", style)
            .add(summary(finding), body(finding));
    if (finding.results().size() == 1) {
      card.attr("id", anchors.of(finding.first()));
    }
    return open ? card.attr("open", "") : card;
  }

  private Node summary(Finding finding) {
    var labels = el("span.labels").add(Verdicts.pill(finding.first().verdict()));
    clause(finding).ifPresent(clause -> labels.add(keyword(clause)));
    finding.waiver(report).ifPresent(waiver -> labels.add(el("span.kw").text("waived")));
    labels.add(el("code.id").text(finding.clause().value()));
    if (!finding.cases().isEmpty()) {
      labels.add(el("span.cases").text(finding.cases()));
    }
    labels.add(el("span.secs").text(Seconds.of(finding.seconds())));
    return el("summary")
        .add(
            labels,
            el("span.title").text(PlainText.line(finding.title())),
            el("span.reason").text(Excerpt.of(PlainText.line(gist(finding)), 600)));
  }

  /** The reason; where the cases differ in it, which they are. */
  private static String gist(Finding finding) {
    return finding.results().size() == 1 || !finding.reason().isEmpty()
        ? finding.reason()
        : finding.results().stream().map(finding::row).collect(Collectors.joining(" · "));
  }

  private Tag keyword(Clause clause) {
    return el("span.kw").text(clause.keywordIn(report.specVersion()).text().replace('_', ' '));
  }

  private Node body(Finding finding) {
    var body = el("div.body");
    clause(finding).ifPresent(clause -> body.add(says(clause)));
    clause(finding)
        .filter(clause -> clause.help() != null && finding.first().verdict() != Verdict.BROKEN)
        .ifPresent(
            clause ->
                body.add(
                    el("p.help").add(el("b").text("Where to look ")).text(clause.help() + "")));
    finding.waiver(report).ifPresent(waiver -> body.add(waived(waiver)));
    if (finding.results().size() == 1) {
      body.add(evidence.of(finding.first()));
    } else {
      finding.results().forEach(result -> body.add(oneCase(finding, result)));
    }
    return body.add(
        el("p.again")
            .text("Run it alone and keep its bundle: ")
            .add(el("code").text(again(finding))));
  }

  private static Node waived(WaiverUse waiver) {
    return el("p.help")
        .add(el("b").text("Waived until " + waiver.expires() + " "))
        .text(PlainText.line(waiver.reason()) + " ")
        .add(
            el("a")
                .attr("href", waiver.link())
                .attr("rel", "noreferrer")
                .text(PlainText.line(waiver.link())));
  }

  private Node oneCase(Finding finding, Result result) {
    var summary = el("summary").add(el("code").text(PlainText.line(finding.row(result))));
    if (finding.reason().isEmpty()) {
      summary.add(el("span.reason").text(Excerpt.of(PlainText.line(result.reason()), 200)));
    }
    var details =
        el("details.case")
            .attr("id", anchors.of(result))
            .add(summary, el("div.body").add(evidence.of(result)));
    return result == finding.first() ? details.attr("open", "") : details;
  }

  private Node says(Clause clause) {
    var where =
        Published.of(clause, report.specVersion())
            .<Node>map(
                url ->
                    el("a")
                        .attr("href", url)
                        .attr("rel", "noreferrer")
                        .add(el("code").text(clause.where())))
            .orElseGet(() -> el("code").text(clause.where()));
    var says = el("p.says").text(clause.says() + " ").add(where);
    if (clause.via() != null) {
      says.text(" through ")
          .add(
              el("a")
                  .attr("href", "#" + Anchors.of(clause.via()))
                  .add(el("code").text(clause.via().value())));
    }
    return says;
  }

  private String again(Finding finding) {
    var forced = report.commandLine().stream().anyMatch(word -> word.startsWith("--spec"));
    return "plumb check oci --runtime "
        + quoted(report.subject().path())
        + (forced ? " --spec " + report.specVersion() : "")
        + " --clause "
        + finding.clause()
        + " --keep";
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9/._+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private Optional<Clause> clause(Finding finding) {
    return matrix.find(finding.clause()).map(row -> row.clause());
  }
}
