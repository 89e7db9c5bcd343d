package dev.plumbline.reports.text;

import static dev.plumbline.reports.Samples.builder;
import static dev.plumbline.reports.Samples.clause;
import static dev.plumbline.reports.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.Keyword;
import dev.plumbline.spec.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingLineTests {

  private static final List<Clause> CLAUSES =
      List.of(
          clause("runtime-spec/root/held", Keyword.MUST),
          clause("runtime-spec/root/broken", Keyword.MUST));

  @Test
  void countsVersionClausesAndTimeStandOnOneLine() {
    var report =
        builder(
                CLAUSES,
                List.of(
                    result("runtime-spec/root/held", "a", Verdict.PASS),
                    result("runtime-spec/root/held", "b", Verdict.NOT_APPLICABLE),
                    result("runtime-spec/root/broken", "c", Verdict.FAIL)))
            .build();
    assertThat(ClosingLine.of(report))
        .isEqualTo(
            "runc 1.1.5: 1 passed, 1 failed, 0 warned, 1 n/a, 0 broken · judged by 1.0.2 · 2 of 2"
                + " testable clauses tested · 41.2 s");
  }

  @Test
  void anInconclusiveRunSaysSo() {
    assertThat(ClosingLine.of(builder(CLAUSES, List.of()).build())).endsWith("· inconclusive");
  }

  @Test
  void timesAreInTheUnitThatReadsBest() {
    assertThat(List.of(0.0854, 0.9999, 41.23, 119.94, 185.4))
        .extracting(Seconds::of)
        .containsExactly("85 ms", "1.0 s", "41.2 s", "119.9 s", "3 min 5 s");
  }
}
