package dev.plumbline.reports.html;

import static dev.plumbline.reports.html.Tag.el;

import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.text.Counts;
import dev.plumbline.reports.text.PlainText;
import dev.plumbline.reports.text.Reasons;
import dev.plumbline.spec.verdict.Verdict;

/** What could not be judged here, by reason: known before the tests, never a silent skip. */
final class NotApplicable {

  private NotApplicable() {}

  static Node of(Report report) {
    var results =
        report.results().stream()
            .filter(result -> result.verdict() == Verdict.NOT_APPLICABLE)
            .toList();
    if (results.isEmpty()) {
      return Nodes.NONE;
    }
    var section =
        el("section.absent")
            .attr("id", "not-applicable")
            .add(
                el("h2")
                    .text("Not applicable ")
                    .add(el("span.count").text(Counts.of(results.size(), "result", "results"))),
                el("p.note")
                    .text(
                        "The runtime or the host does not offer it. Each reason was found before"
                            + " the tests ran."));
    Reasons.of(results)
        .forEach(
            (reason, those) -> {
              var list = el("ul");
              those.forEach(
                  result ->
                      list.add(
                          el("li")
                              .attr("data-verdict", "na")
                              .add(
                                  el("a")
                                      .attr("href", "#" + Anchors.of(result.clause()))
                                      .add(el("code.id").text(result.clause().value())))
                              .text(" " + PlainText.line(result.title()))));
              section.add(
                  el("details.group")
                      .add(
                          el("summary")
                              .add(el("span.num").text(Integer.toString(those.size())))
                              .text(reason),
                          list));
            });
    return section;
  }
}
