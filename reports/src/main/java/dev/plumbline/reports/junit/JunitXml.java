package dev.plumbline.reports.junit;

import dev.plumbline.reports.model.ChapterRows;
import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.reports.model.Excerpt;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.reports.text.PlainText;
import dev.plumbline.spec.verdict.ResultId;
import dev.plumbline.spec.verdict.Verdict;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML: a suite per chapter, a case per result. FAIL is a failure, BROKEN an error, N/A
 * skipped with its reason; WARN and a waived FAIL pass and say so in the case's output, as the
 * format has no such verdicts.
 */
public final class JunitXml {

  private static final int LONGEST = 16 * 1024;

  private final XMLStreamWriter xml;

  private JunitXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The document. */
  public static String of(Report report, ClauseMatrix matrix) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new JunitXml(xml).write(report, matrix);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("write JUnit XML: " + e.getMessage(), e);
    }
    return text.toString();
  }

  private void write(Report report, ClauseMatrix matrix) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    attribute("name", "Plumbline: " + report.subject().display());
    counts(report, report.results());
    attribute("time", seconds(report.wallSeconds()));
    for (var chapter : byChapter(report.results()).entrySet()) {
      xml.writeCharacters("\n  ");
      suite(report, chapter.getKey(), title(matrix, chapter.getKey()), chapter.getValue());
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void suite(Report report, String chapter, String title, List<Result> results)
      throws XMLStreamException {
    xml.writeStartElement("testsuite");
    attribute("name", chapter);
    counts(report, results);
    attribute("time", seconds(results.stream().mapToDouble(Result::seconds).sum()));
    attribute("timestamp", report.startedAt().toString());
    xml.writeCharacters("\n    ");
    xml.writeStartElement("properties");
    property("title", title);
    property("judgedBy", report.specVersion().text());
    property("subject", report.subject().path());
    xml.writeEndElement();
    for (var result : results) {
      xml.writeCharacters("\n    ");
      testCase(report, result);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private void testCase(Report report, Result result) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("classname", result.clause().value());
    attribute("name", name(result));
    attribute("time", seconds(result.seconds()));
    var waiver = report.waiver(result);
    switch (result.verdict()) {
      case PASS -> {}
      case FAIL -> {
        if (waiver.isPresent()) {
          element("system-out", "WAIVED: " + waiver.get().reason() + "\n" + detail(result));
        } else {
          problem("failure", result);
        }
      }
      case BROKEN -> problem("error", result);
      case WARN -> element("system-out", "WARN: " + detail(result));
      case NOT_APPLICABLE -> {
        xml.writeEmptyElement("skipped");
        attribute("message", result.reason());
      }
    }
    xml.writeEndElement();
  }

  /** Title and row: the method and clause are in the id, the clause in the class name. */
  private static String name(Result result) {
    var row = ResultId.of(result.id()).row();
    return result.title().endsWith(row) ? result.title() : result.title() + ": " + row;
  }

  private void problem(String element, Result result) throws XMLStreamException {
    xml.writeStartElement(element);
    attribute("message", result.reason());
    attribute("type", result.verdict().text());
    xml.writeCharacters(PlainText.of(detail(result)));
    xml.writeEndElement();
    if (!result.output().isBlank()) {
      element("system-out", Excerpt.of(result.output(), LONGEST));
    }
  }

  private static String detail(Result result) {
    var facts =
        result.facts().stream()
            .map(fact -> fact.key() + ": " + fact.value() + "\n")
            .collect(Collectors.joining());
    return result.reason()
        + "\n"
        + facts
        + result.commands().stream().map(line -> "$ " + line + "\n").collect(Collectors.joining());
  }

  private void counts(Report report, List<Result> results) throws XMLStreamException {
    attribute("tests", Integer.toString(results.size()));
    var unwaived = results.stream().filter(result -> report.waiver(result).isEmpty()).toList();
    attribute("failures", count(unwaived, Verdict.FAIL));
    attribute("errors", count(results, Verdict.BROKEN));
    attribute("skipped", count(results, Verdict.NOT_APPLICABLE));
  }

  private static String count(List<Result> results, Verdict verdict) {
    return Long.toString(results.stream().filter(r -> r.verdict() == verdict).count());
  }

  private static Map<String, List<Result>> byChapter(List<Result> results) {
    return results.stream()
        .collect(
            Collectors.groupingBy(
                result -> result.clause().chapter(), LinkedHashMap::new, Collectors.toList()));
  }

  private static String title(ClauseMatrix matrix, String chapter) {
    return matrix.chapters().stream()
        .filter(rows -> rows.id().equals(chapter))
        .map(ChapterRows::title)
        .findFirst()
        .orElse(chapter);
  }

  private void property(String name, String value) throws XMLStreamException {
    xml.writeEmptyElement("property");
    attribute("name", name);
    attribute("value", value);
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(PlainText.of(text));
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, PlainText.line(value));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }
}
