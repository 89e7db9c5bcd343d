package dev.plumbline.reports.html;

import static dev.plumbline.reports.html.Tag.el;

import dev.plumbline.reports.model.Report;
import dev.plumbline.spec.verdict.Verdict;
import java.util.List;

/** Ways to the sections, and the filter, which shows itself only where scripts run. */
final class FilterBar {

  private FilterBar() {}

  static Node of(Report report) {
    var chips = el("div.chips").attr("role", "group").attr("aria-label", "Verdicts");
    for (var verdict : Verdict.values()) {
      chips.add(
          el("button.chip." + Verdicts.style(verdict))
              .attr("type", "button")
              .attr("aria-pressed", "false")
              .attr("data-verdict", Verdicts.style(verdict))
              .text(verdict.text()));
    }
    var input =
        el("input")
            .attr("type", "search")
            .attr("placeholder", "Filter by clause, title or text")
            .attr("aria-label", "Filter by clause, title or text")
            .attr("autocomplete", "off")
            .attr("spellcheck", "false");
    return new Nodes(
        List.of(
            el("div.filter")
                .attr("hidden", "")
                .add(input, chips, el("output.hits").attr("aria-live", "polite")),
            links(report)));
  }

  private static Node links(Report report) {
    var links = el("nav.jump").attr("aria-label", "Sections");
    if (report.summary().fail() > 0) {
      links.add(link("failed", "Failed"));
    }
    if (report.summary().broken() > 0) {
      links.add(link("broken", "Broken"));
    }
    if (report.summary().warn() > 0) {
      links.add(link("warned", "Warned"));
    }
    links.add(link("clauses", "Clauses"));
    if (report.summary().na() > 0) {
      links.add(link("not-applicable", "Not applicable"));
    }
    return links.add(link("facts", "Runtime and host"), link("timings", "Timings"));
  }

  private static Node link(String section, String text) {
    return el("a").attr("href", "#" + section).text(text);
  }
}
