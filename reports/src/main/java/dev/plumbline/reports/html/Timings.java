package dev.plumbline.reports.html;

import static dev.plumbline.reports.html.Tag.el;

import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.reports.text.PlainText;
import dev.plumbline.reports.text.Seconds;
import java.util.Comparator;
import java.util.Locale;

/** Where the time went. */
final class Timings {

  private static final int SLOWEST = 10;

  private Timings() {}

  static Node of(Report report) {
    var slowest =
        report.results().stream()
            .sorted(Comparator.comparingDouble(Result::seconds).reversed())
            .limit(SLOWEST)
            .filter(result -> result.seconds() > 0)
            .toList();
    var section =
        el("section.timings")
            .attr("id", "timings")
            .add(el("h2").text("Timings"), el("p.note").text(sentence(report)));
    if (slowest.isEmpty()) {
      return section;
    }
    var most = slowest.get(0).seconds();
    var list = el("ol.slow");
    for (var result : slowest) {
      list.add(
          el("li")
              .add(
                  el("span.title").text(PlainText.line(result.title())),
                  el("span.meter")
                      .add(
                          el("span")
                              .attr(
                                  "style",
                                  String.format(
                                      Locale.ROOT, "width:%.1f%%", 100 * result.seconds() / most))),
                  el("span.secs").text(Seconds.of(result.seconds())),
                  el("code.id").text(result.clause().value())));
    }
    return section.add(list);
  }

  private static String sentence(Report report) {
    var sum = report.results().stream().mapToDouble(Result::seconds).sum();
    var text =
        Seconds.of(report.wallSeconds())
            + " from start to end; the tests alone, one after the other, "
            + Seconds.of(sum)
            + ".";
    return report.results().isEmpty() ? text : text + " The slowest:";
  }
}
