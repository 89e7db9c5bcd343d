package dev.plumbline.reports.model;

import static dev.plumbline.reports.Samples.builder;
import static dev.plumbline.reports.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTests {

  private static final String PATH = "runtime-spec/root/path";

  @Test
  void rowsOfOneTestAreOneFinding() {
    var found =
        failures(
            result(PATH, "isFound[a]", Verdict.FAIL),
            result(PATH, "isFound[b]", Verdict.PASS),
            result(PATH, "isFound[c]", Verdict.FAIL));
    assertThat(found).singleElement().extracting(Finding::cases).isEqualTo("2 of 3 cases");
    assertThat(found.get(0).results()).extracting(found.get(0)::row).containsExactly("a", "c");
  }

  @Test
  void testsAndClausesStayApart() {
    assertThat(
            failures(
                result(PATH, "isFound", Verdict.FAIL),
                result(PATH, "isKept", Verdict.FAIL),
                result("runtime-spec/root/readonly", "isFound", Verdict.FAIL)))
        .hasSize(3)
        .allSatisfy(finding -> assertThat(finding.cases()).isEmpty());
  }

  @Test
  void reasonIsTheOneThatAllRowsGive() {
    var same = result(PATH, "isFound[a]", Verdict.FAIL);
    assertThat(failures(same).get(0).reason()).isEqualTo(same.reason());
    assertThat(failures(same, result(PATH, "isFound[b]", Verdict.FAIL)).get(0).reason()).isEmpty();
  }

  private static List<Finding> failures(ClauseResult... results) {
    return Finding.of(builder(List.of(), List.of(results)).build(), Verdict.FAIL);
  }
}
