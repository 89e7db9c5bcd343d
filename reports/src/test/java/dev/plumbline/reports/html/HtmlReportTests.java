package dev.plumbline.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Hostile;
import dev.plumbline.reports.SampleRun;
import dev.plumbline.reports.Samples;
import dev.plumbline.reports.model.ClauseMatrix;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTests {

  private static final String PAGE = HtmlReport.of(SampleRun.report(), SampleRun.matrix());

  @Test
  void nothingIsFetched() {
    assertThat(PAGE)
        .doesNotContainPattern("<(script|img|iframe|object|embed|link)[^>]*(src|href)=")
        .doesNotContain("@import")
        .doesNotContainPattern("url\\(")
        .contains("default-src &#39;none&#39;");
  }

  @Test
  void thePolicyAdmitsTheScriptThatStandsInThePage() {
    var script = PAGE.substring(PAGE.indexOf("<script>") + 8, PAGE.indexOf("</script>"));
    assertThat(PAGE).contains(new Asset(script).digest().replace("'", "&#39;"));
  }

  @Test
  void hostileTextStaysText() {
    var page = HtmlReport.of(Hostile.report(), Hostile.matrix());
    assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(1);
    assertThat(page)
        .doesNotContain("<img")
        .contains("&lt;img src=x onerror=alert(2)&gt;")
        .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]")
        .doesNotContain("href=\"javascript:");
  }

  @Test
  void floodsAreCutWithANote() {
    var page = HtmlReport.of(Hostile.report(), Hostile.matrix());
    assertThat(page).contains("characters left out").hasSizeLessThan(400_000);
  }

  @Test
  void everyClauseIsOnThePage() {
    assertThat(SampleRun.matrix().rows())
        .allSatisfy(
            row -> assertThat(PAGE).contains("id=\"" + Anchors.of(row.clause().id()) + "\""));
  }

  @Test
  void everyLinkWithinThePageLeadsSomewhere() {
    var targets = Pattern.compile(" id=\"([^\"]+)\"").matcher(PAGE).results();
    var ids = targets.map(match -> match.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(Pattern.compile("href=\"#(r\\d+|c-[^\"]+)\"").matcher(PAGE).results())
        .allSatisfy(match -> assertThat(ids).contains(match.group(1)));
  }

  @Test
  void failuresComeBeforeWarningsAndClauses() {
    assertThat(PAGE.indexOf("id=\"failed\""))
        .isPositive()
        .isLessThan(PAGE.indexOf("id=\"warned\""))
        .isLessThan(PAGE.indexOf("id=\"clauses\""));
  }

  @Test
  void anEmptyRunIsAPageThatSaysSo() {
    var report = Samples.builder(List.of(), List.of()).inconclusive("").build();
    assertThat(HtmlReport.of(report, ClauseMatrix.of(report, List.of(), Map.of())))
        .contains("Inconclusive")
        .contains("No test came to a verdict.")
        .doesNotContain("id=\"failed\"");
  }

  @Test
  void aFailedCanaryStandsRightBelowTheHeadline() {
    var report = Samples.builder(List.of(), List.of()).inconclusive("no <start>\ncure: x").build();
    assertThat(HtmlReport.of(report, ClauseMatrix.of(report, List.of(), Map.of())))
        .contains("</h1><p class=\"obstacle\">no &lt;start&gt;\ncure: x</p>");
  }

  @Test
  void twoPagesOfOneReportAreEqual() {
    assertThat(HtmlReport.of(SampleRun.report(), SampleRun.matrix())).isEqualTo(PAGE);
  }
}
