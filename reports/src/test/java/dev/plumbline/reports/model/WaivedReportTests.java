package dev.plumbline.reports.model;

import static dev.plumbline.reports.Samples.builder;
import static dev.plumbline.reports.Samples.clause;
import static dev.plumbline.reports.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.junit.JunitXml;
import dev.plumbline.reports.text.ClosingLine;
import dev.plumbline.reports.text.Headline;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.Keyword;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Verdict;
import dev.plumbline.spec.waiver.Waiver;
import dev.plumbline.spec.waiver.Waivers;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a waiver changes in a report, and what it does not. */
class WaivedReportTests {

  private static final Clause CLAUSE = clause("runtime-spec/root/held", Keyword.MUST);
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

  @Test
  void waivedFailureStaysAFailAndTheSubjectConforms() {
    var report = report(TODAY, failed());
    assertThat(report.summary().fail()).isEqualTo(1);
    assertThat(report.conclusion()).isEqualTo(Conclusion.CONFORMS);
    assertThat(report.waivers()).extracting(WaiverUse::state).containsExactly(WaiverUse.State.USED);
    assertThat(Headline.of(report).verdict())
        .endsWith("keeps every clause tested but those waived");
    assertThat(ClosingLine.of(report)).contains(" · 1 waived · ");
  }

  @Test
  void failureBesideTheWaivedOneStillCounts() {
    var report = report(TODAY, failed(), result("runtime-spec/root/other", "b", Verdict.FAIL));
    assertThat(report.conclusion()).isEqualTo(Conclusion.BREAKS_A_MUST);
    assertThat(Headline.of(report).verdict()).endsWith("breaks 1 clause");
  }

  @Test
  void expiredWaiverWaivesNothing() {
    var report = report(TODAY.minusDays(1), failed());
    assertThat(report.conclusion()).isEqualTo(Conclusion.BREAKS_A_MUST);
    assertThat(report.waivers().get(0).complaint())
        .isEqualTo(
            "waivers.yaml:1: the waiver of runtime-spec/root/held expired on 2027-01-14: mend the"
                + " runtime, or renew it with a reason");
  }

  @Test
  void waiverThatWaivesNothingFailsTheRun() {
    var report = report(TODAY, result("runtime-spec/root/held", "a", Verdict.PASS));
    assertThat(report.conclusion()).isEqualTo(Conclusion.STALE_WAIVER);
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(ClosingLine.of(report)).endsWith(" · a waiver is stale");
  }

  @Test
  void waivedFailureIsNoFailureInJunitXml() {
    var report = report(TODAY, failed());
    var matrix =
        ClauseMatrix.of(
            List.of(CLAUSE),
            Map.of(),
            report.results(),
            report.specVersion(),
            report.host().capabilities());
    assertThat(JunitXml.of(report, matrix))
        .contains("failures=\"0\"")
        .contains("<system-out>WAIVED: Engines rely on it.")
        .doesNotContain("<failure");
  }

  private static ClauseResult failed() {
    return result("runtime-spec/root/held", "a", Verdict.FAIL);
  }

  private static Report report(LocalDate expires, ClauseResult... results) {
    var waiver =
        new Waiver(
            "runtime-spec/root/held",
            "runc",
            "Engines rely on it.",
            URI.create("https://example.org/1"),
            expires,
            "waivers.yaml",
            1);
    return builder(List.of(CLAUSE), List.of(results))
        .waivers(new Waivers(List.of(waiver), TODAY))
        .build();
  }
}
