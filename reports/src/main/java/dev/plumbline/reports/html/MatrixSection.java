package dev.plumbline.reports.html;

import static dev.plumbline.reports.html.Tag.el;

import dev.plumbline.reports.model.ChapterRows;
import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.reports.model.ClauseRow;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.reports.model.Standing;
import dev.plumbline.reports.text.PlainText;
import dev.plumbline.reports.text.RuleBook;
import dev.plumbline.reports.text.Seconds;
import dev.plumbline.spec.verdict.Verdict;
import java.util.stream.Collectors;

/** Every clause of the catalogue: a mark each, and on a click what was tested or why not. */
final class MatrixSection {

  private final Report report;
  private final ClauseMatrix matrix;
  private final Anchors anchors;

  MatrixSection(Report report, ClauseMatrix matrix) {
    this.report = report;
    this.matrix = matrix;
    this.anchors = new Anchors(report);
  }

  Node section() {
    var section =
        el("section.matrix")
            .attr("id", "clauses")
            .add(
                el("h2")
                    .text("Clauses ")
                    .add(
                        el("span.count")
                            .text(
                                report.clauses().tested()
                                    + " tested of "
                                    + report.clauses().testable()
                                    + " testable, "
                                    + report.clauses().total()
                                    + " in all")),
                el("p.note")
                    .text(
                        "Every clause of the catalogue, chapter by chapter. Open a chapter to see"
                            + " what was tested, and why the rest was not."),
                legend());
    var spec = "";
    for (var chapter : matrix.chapters()) {
      if (!chapter.spec().equals(spec)) {
        spec = chapter.spec();
        section.add(el("h3").text(RuleBook.name(spec)));
      }
      section.add(chapter(chapter));
    }
    return section;
  }

  private Node legend() {
    var legend = el("ul.legend");
    for (var standing : Standing.values()) {
      var count = matrix.chapters().stream().mapToInt(c -> c.count(standing)).sum();
      if (count > 0) {
        legend.add(
            el("li")
                .add(dot(standing, ""), el("b").text(Integer.toString(count)))
                .text(" " + standing.text()));
      }
    }
    return legend;
  }

  private Node chapter(ChapterRows chapter) {
    var counts =
        chapter.counts().entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().text())
            .collect(Collectors.joining(", "));
    var dots = el("span.dots").attr("role", "img").attr("aria-label", counts);
    chapter
        .rows()
        .forEach(
            row ->
                dots.add(
                    dot(row.standing(), row.clause().id().slug() + ": " + row.standing().text())));
    var rows = el("div.rows");
    chapter.rows().forEach(row -> rows.add(row(row)));
    return el("details.chapter")
        .add(
            el("summary")
                .add(
                    el("span.name").text(chapter.title()),
                    dots,
                    el("span.tested").text(tested(chapter) + "/" + chapter.rows().size())),
            rows);
  }

  private static long tested(ChapterRows chapter) {
    return chapter.rows().stream().filter(row -> row.standing().isTested()).count();
  }

  private static Tag dot(Standing standing, String title) {
    var dot = el("i.dot." + Verdicts.style(standing));
    return title.isEmpty() ? dot : dot.attr("title", title);
  }

  private Node row(ClauseRow row) {
    var clause = row.clause();
    var head =
        el("div.what")
            .add(
                el("code.id").text(clause.id().value()),
                el("span.kw").text(clause.keywordIn(report.specVersion()).text()));
    var text = el("div.text").add(head, el("p").text(clause.says()));
    var why = row.standing().isTested() ? "" : row.why();
    if (!why.isBlank()) {
      text.add(el("p.why").text(PlainText.line(why)));
    }
    if (!row.results().isEmpty()) {
      var list = el("ul.tests");
      row.results().forEach(result -> list.add(test(result)));
      text.add(list);
    }
    return el("div.clause")
        .attr("id", Anchors.of(clause.id()))
        .attr("data-verdict", Verdicts.style(row.standing()))
        .add(Verdicts.pill(row.standing()), text);
  }

  private Node test(Result result) {
    var title = PlainText.line(result.title());
    var listed =
        result.verdict() == Verdict.FAIL
            || result.verdict() == Verdict.WARN
            || result.verdict() == Verdict.BROKEN;
    return el("li." + Verdicts.style(result.verdict()))
        .add(
            el("b").text(result.verdict().text() + " "),
            listed ? el("a").attr("href", "#" + anchors.of(result)).text(title) : new Text(title),
            el("span.secs").text(" " + Seconds.of(result.seconds())));
  }
}
