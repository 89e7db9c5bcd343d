package dev.plumbline.reports.comparison;

import static dev.plumbline.reports.Samples.builder;
import static dev.plumbline.reports.Samples.clause;
import static dev.plumbline.reports.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.clause.Keyword;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTests {

  @Test
  void equalReportsDifferInNothing() {
    var report = report(of("a", Verdict.PASS), of("b", Verdict.FAIL));
    var comparison = Comparison.of(report, report);
    assertThat(comparison.isEmpty()).isTrue();
    assertThat(comparison.regressed()).isFalse();
    assertThat(ComparisonText.lines(comparison)).containsExactly("no verdict differs");
  }

  @Test
  void everyChangeHasItsKind() {
    assertThat(kind(Verdict.PASS, Verdict.FAIL)).isEqualTo(Change.Kind.REGRESSION);
    assertThat(kind(Verdict.PASS, Verdict.WARN)).isEqualTo(Change.Kind.REGRESSION);
    assertThat(kind(Verdict.WARN, Verdict.FAIL)).isEqualTo(Change.Kind.REGRESSION);
    assertThat(kind(Verdict.NOT_APPLICABLE, Verdict.FAIL)).isEqualTo(Change.Kind.REGRESSION);
    assertThat(kind(Verdict.FAIL, Verdict.WARN)).isEqualTo(Change.Kind.FIX);
    assertThat(kind(Verdict.FAIL, Verdict.PASS)).isEqualTo(Change.Kind.FIX);
    assertThat(kind(Verdict.PASS, Verdict.NOT_APPLICABLE))
        .isEqualTo(Change.Kind.NEW_NOT_APPLICABLE);
    assertThat(kind(Verdict.FAIL, Verdict.BROKEN)).isEqualTo(Change.Kind.NEW_BROKEN);
    assertThat(kind(Verdict.BROKEN, Verdict.PASS)).isEqualTo(Change.Kind.NEW_PASS);
  }

  @Test
  void newAndVanishedResultsAreListed() {
    var comparison =
        Comparison.of(report(of("old", Verdict.PASS)), report(of("fresh", Verdict.FAIL)));
    assertThat(comparison.appeared()).extracting(Result::title).containsExactly("fresh");
    assertThat(comparison.vanished()).extracting(Result::title).containsExactly("old");
    assertThat(comparison.regressed()).isTrue();
  }

  @Test
  void aRenamedClauseKeepsItsHistory() {
    var before = report(result("runtime-spec/root/old", "holds", Verdict.PASS));
    var after = report(result("runtime-spec/root/new", "holds", Verdict.FAIL));
    var comparison =
        Comparison.of(
            before,
            after,
            id -> id.slug().equals("old") ? new ClauseId("runtime-spec/root/new") : id);
    assertThat(comparison.changes())
        .containsExactly(
            new Change(
                "runtime-spec/root/new@SampleTests.holds",
                Verdict.PASS,
                Verdict.FAIL,
                "because of holds"));
    assertThat(comparison.vanished()).isEmpty();
  }

  @Test
  void theTextNamesCountsAndRegressionsFirst() {
    var lines =
        ComparisonText.lines(
            Comparison.of(
                report(of("a", Verdict.FAIL), of("b", Verdict.PASS)),
                report(of("a", Verdict.PASS), of("b", Verdict.FAIL))));
    assertThat(lines)
        .containsExactly(
            "1 regression, 1 fix, 0 newly n/a, 0 newly broken, 0 new, 0 vanished",
            "regressions:",
            "  PASS → FAIL runtime-spec/root/held@SampleTests.b: because of b",
            "fixes:",
            "  FAIL → PASS runtime-spec/root/held@SampleTests.a: because of a");
  }

  private static Change.Kind kind(Verdict before, Verdict after) {
    return Comparison.of(report(of("a", before)), report(of("a", after))).changes().get(0).kind();
  }

  private static ClauseResult of(String method, Verdict verdict) {
    return result("runtime-spec/root/held", method, verdict);
  }

  private static Report report(ClauseResult... results) {
    return builder(List.of(clause("runtime-spec/root/held", Keyword.MUST)), List.of(results))
        .build();
  }
}
