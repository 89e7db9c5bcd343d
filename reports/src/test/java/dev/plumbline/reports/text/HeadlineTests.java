package dev.plumbline.reports.text;

import static dev.plumbline.reports.Samples.builder;
import static dev.plumbline.reports.Samples.clause;
import static dev.plumbline.reports.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.Keyword;
import dev.plumbline.spec.clause.TestKind;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTests {

  private static final List<Clause> CLAUSES =
      List.of(
          clause("runtime-spec/root/a", Keyword.MUST),
          clause("runtime-spec/root/b", Keyword.SHOULD),
          clause("runtime-spec/root/c", Keyword.MUST, "1.3.0", TestKind.PROBE, List.of()),
          clause(
              "runtime-spec/root/d",
              Keyword.MUST,
              "1.0.0",
              TestKind.PROBE,
              List.of("host:apparmor")));

  @Test
  void aBrokenClauseCountsOnceHoweverManyTestsSawIt() {
    var headline =
        headline(
            result("runtime-spec/root/a", "x", Verdict.FAIL),
            result("runtime-spec/root/a", "y", Verdict.FAIL));
    assertThat(headline.verdict()).isEqualTo("runc 1.1.5 breaks 1 clause");
  }

  @Test
  void versionExcusedClausesAndOtherHostsAreNamed() {
    assertThat(headline(result("runtime-spec/root/a", "x", Verdict.PASS)).sentences())
        .containsExactly(
            "Judged by version 1.0.2; it declares 1.0.2-dev.",
            "1 of 2 testable clauses tested in 41.2 s.",
            "1.0.2 excuses 1 clause that it does not say.",
            "1 clause needs another host.");
  }

  @Test
  void praiseGoesNoFurtherThanTheResults() {
    assertThat(headline(result("runtime-spec/root/a", "x", Verdict.PASS)).verdict())
        .isEqualTo("runc 1.1.5 keeps every clause tested");
    assertThat(headline(result("runtime-spec/root/b", "x", Verdict.WARN)).verdict())
        .isEqualTo("runc 1.1.5 keeps every MUST tested");
    assertThat(headline(result("runtime-spec/root/a", "x", Verdict.BROKEN)).verdict())
        .isEqualTo("runc 1.1.5 was not judged");
    assertThat(
            headline(
                    result("runtime-spec/root/a", "x", Verdict.BROKEN),
                    result("runtime-spec/root/b", "y", Verdict.PASS))
                .verdict())
        .isEqualTo("runc 1.1.5 was not judged to the end");
    assertThat(headline().sentences()).contains("No test came to a verdict.");
  }

  private static Headline headline(ClauseResult... results) {
    return Headline.of(builder(CLAUSES, List.of(results)).build());
  }
}
