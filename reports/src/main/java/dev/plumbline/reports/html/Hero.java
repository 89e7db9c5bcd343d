package dev.plumbline.reports.html;

import static dev.plumbline.reports.html.Tag.el;

import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Score;
import dev.plumbline.reports.model.Summary;
import dev.plumbline.reports.text.Counts;
import dev.plumbline.reports.text.Headline;
import dev.plumbline.reports.text.RuleBook;
import dev.plumbline.spec.verdict.Verdict;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The top of the page: what the run says, in one sentence, one bar and five numbers. */
final class Hero {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Hero() {}

  static Node masthead(Report report) {
    return new Nodes(
        List.of(
            el("span.brand").text("Plumbline"),
            el("span.kind").text("conformance report"),
            el("time.when")
                .attr("datetime", report.startedAt().toString())
                .text(DAY.format(report.startedAt()))));
  }

  static Node of(Report report) {
    var headline = Headline.of(report);
    var lead = el("p.lead");
    headline.sentences().forEach(sentence -> lead.text(sentence + " "));
    return el("section.hero")
        .add(
            el("p.badge." + kind(report)).text(badge(report)),
            el("h1").text(headline.verdict()),
            obstacle(headline),
            lead,
            bar(report.summary()),
            tiles(report.summary()),
            scores(report));
  }

  private static Node obstacle(Headline headline) {
    return headline.obstacle().isEmpty() ? Nodes.NONE : el("p.obstacle").text(headline.obstacle());
  }

  /** A bar whose parts are as wide as the verdicts are many. */
  static Node bar(Summary summary) {
    var bar = el("div.bar").attr("role", "img").attr("aria-label", Counts.of(summary));
    Arrays.stream(Verdict.values())
        .filter(verdict -> summary.of(verdict) > 0)
        .forEach(
            verdict ->
                bar.add(
                    el("span." + Verdicts.style(verdict))
                        .attr("style", "flex-grow:" + summary.of(verdict))));
    return bar;
  }

  private static Node tiles(Summary summary) {
    var tiles = el("div.tiles");
    for (var verdict : Verdict.values()) {
      tiles.add(
          el("a.tile." + Verdicts.style(verdict) + (summary.of(verdict) == 0 ? ".none" : ""))
              .attr("href", "#" + Verdicts.section(verdict))
              .add(
                  el("strong").text(Integer.toString(summary.of(verdict))),
                  el("span").text(Verdicts.word(verdict))));
    }
    return tiles;
  }

  private static Node scores(Report report) {
    if (report.scores().size() < 2) {
      return Nodes.NONE;
    }
    var body = el("tbody");
    report.scores().forEach(score -> body.add(row(score)));
    var head = el("tr").add(el("th").attr("scope", "col").text("Rule book"));
    for (var column : new String[] {"Passed", "Failed", "Warned", "N/A", "Broken"}) {
      head.add(el("th.n").attr("scope", "col").text(column));
    }
    head.add(el("th.wide").attr("scope", "col").text("Clauses tested"));
    return el("div.scroll").add(el("table.scores").add(el("thead").add(head), body));
  }

  private static Node row(Score score) {
    var clauses = score.clauses();
    var tested = clauses.tested() + " of " + clauses.testable();
    // A phone has no room for the last column: the name then carries it.
    var name =
        el("th")
            .attr("scope", "row")
            .text(RuleBook.name(score.spec()))
            .add(el("small").text(tested + " clauses"));
    var row = el("tr").add(name);
    for (var verdict : Verdict.values()) {
      var count = score.summary().of(verdict);
      row.add(
          el("td.n" + (count == 0 ? ".zero" : "." + Verdicts.style(verdict)))
              .text(Integer.toString(count)));
    }
    var share = clauses.testable() == 0 ? 0 : 100 * clauses.tested() / clauses.testable();
    var meter = el("span.meter").add(el("span").attr("style", "width:" + share + "%"));
    return row.add(el("td.wide").add(meter, new Text(tested)));
  }

  private static String kind(Report report) {
    return switch (report.conclusion()) {
      case CONFORMS -> "pass";
      case BREAKS_A_MUST, STALE_WAIVER -> "fail";
      case INCONCLUSIVE -> "broken";
    };
  }

  private static String badge(Report report) {
    return switch (report.conclusion()) {
      case CONFORMS -> "Conforms";
      case BREAKS_A_MUST -> "Does not conform";
      case STALE_WAIVER -> "A waiver is stale";
      case INCONCLUSIVE -> "Inconclusive";
    };
  }
}
