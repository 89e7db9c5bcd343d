package dev.plumbline.reports.html;

import static dev.plumbline.reports.html.Tag.el;

import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.reports.model.Excerpt;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.reports.text.PlainText;
import dev.plumbline.reports.text.Published;
import dev.plumbline.reports.text.Seconds;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.verdict.Verdict;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** One failure, warning or broken test: clause, expected and seen, what to look at, evidence. */
final class FindingCard {

  private static final int PAGE = 4_000_000;
  private static final int LONGEST = 16_000;
  private static final int SHORTEST = 1_500;
  private static final Set<String> SHOWN_ELSEWHERE = Set.of("expected", "seen", "clause");

  private final Report report;
  private final ClauseMatrix matrix;
  private final Anchors anchors;
  private final int longest;

  FindingCard(Report report, ClauseMatrix matrix) {
    this.report = report;
    this.matrix = matrix;
    this.anchors = new Anchors(report);
    var cards = report.summary().fail() + report.summary().warn() + report.summary().broken();
    this.longest = Math.max(SHORTEST, Math.min(LONGEST, PAGE / 3 / Math.max(1, cards)));
  }

  Node of(Result result, boolean open) {
    var style = Verdicts.style(result.verdict());
    var card =
        el("details.finding." + style)
            .attr("id", anchors.of(result))
            .attr("data-verdict", style)
            .add(summary(result), body(result));
    return open ? card.attr("open", "") : card;
  }

  private Node summary(Result result) {
    var labels = el("span.labels").add(Verdicts.pill(result.verdict()));
    clause(result).ifPresent(clause -> labels.add(keyword(clause)));
    labels.add(
        el("code.id").text(result.clause().value()),
        el("span.secs").text(Seconds.of(result.seconds())));
    return el("summary")
        .add(
            labels,
            el("span.title").text(PlainText.line(result.title())),
            el("span.reason").text(Excerpt.of(PlainText.line(result.reason()), 600)));
  }

  Tag keyword(Clause clause) {
    return el("span.kw").text(clause.keywordIn(report.specVersion()).text().replace('_', ' '));
  }

  private Node body(Result result) {
    var body = el("div.body");
    clause(result).ifPresent(clause -> body.add(says(clause)));
    if (result.verdict() != Verdict.BROKEN
        && !(result.expected().isBlank() && result.seen().isBlank())) {
      body.add(
          el("div.compare")
              .add(box("Expected", result.expected(), "want"), box("Seen", result.seen(), "got")));
    }
    body.add(facts(result));
    clause(result)
        .filter(clause -> clause.help() != null && result.verdict() != Verdict.BROKEN)
        .ifPresent(
            clause ->
                body.add(
                    el("p.help").add(el("b").text("Where to look ")).text(clause.help() + "")));
    return body.add(evidence(result));
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

  private Node box(String title, String content, String style) {
    return el("div.box." + style)
        .add(
            el("h4").text(title),
            el("pre").text(content.isBlank() ? "(nothing)" : Excerpt.of(content, longest)));
  }

  private Node facts(Result result) {
    var list = el("dl.facts");
    var shown = new ArrayList<Node>();
    for (var fact : result.facts()) {
      var told = SHOWN_ELSEWHERE.contains(fact.key()) && result.verdict() != Verdict.BROKEN;
      if (!told && !fact.value().isBlank()) {
        shown.add(
            el("div")
                .add(
                    el("dt").text(fact.key()),
                    el("dd").add(el("code").text(Excerpt.of(fact.value(), 1_000)))));
      }
    }
    return shown.isEmpty() ? Nodes.NONE : list.add(Nodes.of(shown));
  }

  private Node evidence(Result result) {
    var parts = new ArrayList<Node>();
    if (!result.commands().isEmpty()) {
      parts.add(block("Commands", String.join("\n", result.commands()), true));
    }
    if (!result.output().isBlank()) {
      parts.add(block("Runtime output", result.output(), true));
    }
    if (!result.bundle().isBlank()) {
      parts.add(block("Bundle to reproduce it", result.bundle(), false));
    }
    parts.add(
        el("p.again")
            .text("Run it alone and keep its bundle: ")
            .add(el("code").text(again(result)), el("br"))
            .text("Result id: ")
            .add(el("code").text(result.id())));
    return Nodes.of(parts);
  }

  private String again(Result result) {
    var forced = report.commandLine().stream().anyMatch(word -> word.startsWith("--spec"));
    return "plumb check oci --runtime "
        + quoted(report.subject().path())
        + (forced ? " --spec " + report.specVersion() : "")
        + " --clause "
        + result.clause()
        + " --keep";
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9/._+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private Node block(String title, String content, boolean open) {
    var details =
        el("details.evidence")
            .add(
                el("summary").text(title),
                el("pre").attr("tabindex", "0").text(Excerpt.of(content, longest).stripTrailing()));
    return open ? details.attr("open", "") : details;
  }

  private Optional<Clause> clause(Result result) {
    return matrix.find(result.clause()).map(row -> row.clause());
  }
}
