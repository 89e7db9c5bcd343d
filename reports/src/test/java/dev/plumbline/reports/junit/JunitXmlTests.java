package dev.plumbline.reports.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Hostile;
import dev.plumbline.reports.SampleRun;
import dev.plumbline.reports.Samples;
import dev.plumbline.reports.model.ClauseMatrix;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JunitXmlTests {

  @Test
  void everyVerdictHasItsElement() throws Exception {
    var suites = parsed(JunitXml.of(Hostile.report(), Hostile.matrix()));
    assertThat(suites.getAttribute("tests")).isEqualTo("5");
    assertThat(suites.getAttribute("failures")).isEqualTo("1");
    assertThat(suites.getAttribute("errors")).isEqualTo("1");
    assertThat(suites.getAttribute("skipped")).isEqualTo("1");
    assertThat(suites.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(suites.getElementsByTagName("error").getLength()).isEqualTo(1);
    assertThat(((Element) suites.getElementsByTagName("skipped").item(0)).getAttribute("message"))
        .startsWith("reason ");
    assertThat(suites.getTextContent()).contains("WARN: reason");
  }

  @Test
  void aSuiteIsAChapter() throws Exception {
    var report = SampleRun.report();
    var suites = parsed(JunitXml.of(report, SampleRun.matrix()));
    var chapters = report.results().stream().map(r -> r.clause().chapter()).distinct().count();
    assertThat(suites.getElementsByTagName("testsuite").getLength()).isEqualTo((int) chapters);
    assertThat(suites.getElementsByTagName("testcase").getLength())
        .isEqualTo(report.results().size());
  }

  @Test
  void anEmptyRunIsADocument() throws Exception {
    var report = Samples.builder(List.of(), List.of()).build();
    var suites = parsed(JunitXml.of(report, ClauseMatrix.of(report, List.of(), Map.of())));
    assertThat(suites.getAttribute("tests")).isEqualTo("0");
  }

  private static Element parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }
}
