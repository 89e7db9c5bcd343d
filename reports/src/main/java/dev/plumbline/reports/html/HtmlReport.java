package dev.plumbline.reports.html;

import static dev.plumbline.reports.html.Tag.el;

import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.text.Headline;
import java.util.List;

/**
 * The page that people read. It can be read without scripts; the only script filters, and nothing
 * is fetched: its content security policy forbids it.
 */
public final class HtmlReport {

  private static final Asset STYLE = Asset.load("report.css");
  private static final Asset SCRIPT = Asset.load("report.js");
  private static final Asset MARK = Asset.load("mark.svg");

  private HtmlReport() {}

  /** The document. */
  public static String of(Report report, ClauseMatrix matrix) {
    var html = new StringBuilder(256 * 1024);
    html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n");
    head(report).forEach(node -> node.into(html.append('\n')));
    html.append("\n<style>\n").append(STYLE.text()).append("</style>\n</head>\n<body>\n");
    html.append("<header class=\"top\"><div class=\"page\">").append(MARK.text());
    Hero.masthead(report).into(html);
    html.append("</div></header>\n<main class=\"page\">\n");
    for (var section : sections(report, matrix)) {
      section.into(html);
      html.append('\n');
    }
    html.append("</main>\n");
    Facts.footer(report).into(html);
    html.append("\n<script>").append(SCRIPT.text()).append("</script>\n</body>\n</html>\n");
    return html.toString();
  }

  private static List<Node> head(Report report) {
    var policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src "
            + SCRIPT.digest()
            + "; base-uri 'none'; form-action 'none'";
    return List.of(
        el("meta").attr("charset", "utf-8"),
        el("meta").attr("http-equiv", "Content-Security-Policy").attr("content", policy),
        el("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1"),
        el("meta").attr("name", "color-scheme").attr("content", "light dark"),
        el("title").text(Headline.of(report).verdict() + " · Plumbline"));
  }

  private static List<Node> sections(Report report, ClauseMatrix matrix) {
    var findings = new Findings(report, matrix);
    return List.of(
        Hero.of(report),
        FilterBar.of(report),
        findings.failed(),
        findings.broken(),
        findings.warned(),
        new MatrixSection(report, matrix).section(),
        NotApplicable.of(report),
        Facts.of(report),
        Timings.of(report));
  }
}
