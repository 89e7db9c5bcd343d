package dev.plumbline.reports.model;

import static dev.plumbline.reports.Samples.builder;
import static dev.plumbline.reports.Samples.clause;
import static dev.plumbline.reports.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.Keyword;
import dev.plumbline.spec.clause.TestKind;
import dev.plumbline.spec.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportBuilderTests {

  private static final Clause HELD = clause("runtime-spec/root/held", Keyword.MUST);
  private static final Clause UNTOUCHED = clause("runtime-spec/root/untouched", Keyword.MUST);
  private static final Clause NEWER =
      clause("runtime-spec/root/newer", Keyword.MUST, "1.3.0", TestKind.PROBE, List.of());
  private static final Clause GUARDED =
      clause(
          "runtime-spec/root/guarded",
          Keyword.MUST,
          "1.0.0",
          TestKind.PROBE,
          List.of("host:apparmor"));
  private static final Clause PERMISSION =
      clause("runtime-spec/root/may", Keyword.MAY, "1.0.0", TestKind.NONE, List.of());
  private static final Clause CUSTOM = clause("commandline/exec/process-file", Keyword.DE_FACTO);
  private static final List<Clause> ALL =
      List.of(HELD, UNTOUCHED, NEWER, GUARDED, PERMISSION, CUSTOM);

  @Test
  void everyClauseIsCountedOnce() {
    var report =
        builder(ALL, List.of(result("runtime-spec/root/held", "holds", Verdict.PASS))).build();
    assertThat(report.clauses()).isEqualTo(new ClauseCounts(3, 1, 1, 1, 1));
    assertThat(report.clauses().total()).isEqualTo(ALL.size());
  }

  @Test
  void aNewerClauseThatWasTestedIsNotExcused() {
    var report =
        builder(ALL, List.of(result("runtime-spec/root/newer", "holds", Verdict.WARN))).build();
    assertThat(report.clauses().excused()).isZero();
    assertThat(report.clauses().tested()).isEqualTo(1);
  }

  @Test
  void brokenAndNotApplicableAreNotTested() {
    var report =
        builder(
                ALL,
                List.of(
                    result("runtime-spec/root/held", "a", Verdict.BROKEN),
                    result("runtime-spec/root/untouched", "b", Verdict.NOT_APPLICABLE)))
            .build();
    assertThat(report.clauses().tested()).isZero();
    assertThat(report.summary()).isEqualTo(new Summary(0, 0, 0, 1, 1));
  }

  @Test
  void deFactoRulesHaveAScoreOfTheirOwn() {
    var report =
        builder(
                ALL,
                List.of(
                    result("runtime-spec/root/held", "a", Verdict.PASS),
                    result("commandline/exec/process-file", "b", Verdict.WARN)))
            .build();
    assertThat(report.scores())
        .extracting(Score::spec)
        .containsExactly("runtime-spec", "commandline");
    assertThat(report.scores().get(0).summary()).isEqualTo(new Summary(1, 0, 0, 0, 0));
    assertThat(report.scores().get(1).summary()).isEqualTo(new Summary(0, 0, 1, 0, 0));
  }

  @Test
  void resultsFollowTheCatalogueWhateverTheOrderOfTheRun() {
    var report =
        builder(
                ALL,
                List.of(
                    result("commandline/exec/process-file", "c", Verdict.PASS),
                    result("runtime-spec/root/untouched", "b", Verdict.PASS),
                    result("runtime-spec/root/held", "z", Verdict.PASS),
                    result("runtime-spec/root/held", "a", Verdict.PASS)))
            .build();
    assertThat(report.results()).extracting(Result::title).containsExactly("a", "z", "b", "c");
  }

  @Test
  void twoResultsWithOneIdAreRefused() {
    var twice = result("runtime-spec/root/held", "a", Verdict.PASS);
    var builder = builder(ALL, List.of(twice, twice));
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(twice.id());
  }

  @Test
  void conclusionSaysWhatTheResultsBearOut() {
    assertThat(exit(Verdict.PASS)).isZero();
    assertThat(exit(Verdict.WARN)).isZero();
    assertThat(exit(Verdict.PASS, Verdict.FAIL, Verdict.BROKEN)).isEqualTo(1);
    assertThat(exit(Verdict.PASS, Verdict.BROKEN)).isEqualTo(3);
    assertThat(exit(Verdict.NOT_APPLICABLE)).isEqualTo(3);
    assertThat(exit()).isEqualTo(3);
    var interrupted =
        builder(ALL, List.of(result("runtime-spec/root/held", "a", Verdict.PASS)))
            .inconclusive("interrupted")
            .build();
    assertThat(interrupted.exitCode()).isEqualTo(3);
  }

  private static int exit(Verdict... verdicts) {
    var results = new java.util.ArrayList<dev.plumbline.spec.verdict.ClauseResult>();
    for (var i = 0; i < verdicts.length; i++) {
      results.add(result("runtime-spec/root/held", "row" + i, verdicts[i]));
    }
    return builder(ALL, results).build().exitCode();
  }
}
