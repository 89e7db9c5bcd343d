package dev.plumbline.ci.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundByTestTests {

  private final FoundByTest found = new FoundByTest();

  @Test
  void testWithRowsIsOneLine() {
    add("runtime-spec/config/version", "1.0", Verdict.FAIL);
    add("runtime-spec/config/version", "1.0.0", Verdict.PASS);
    add("runtime-spec/config/version", "v1", Verdict.FAIL);
    assertThat(found.lines("VersionTests.isRefused", false))
        .containsExactly("  FAIL   runtime-spec/config/version · is refused (2 of 3 cases)");
  }

  @Test
  void clausesOfOneTestAreOneLine() {
    add("runtime-spec/hooks/prestart", "prestart", Verdict.FAIL);
    add("runtime-spec/hooks/poststop", "poststop", Verdict.FAIL);
    assertThat(found.lines("VersionTests.isRefused", true))
        .containsExactly(
            "  FAIL   runtime-spec/hooks/prestart and 1 more · is refused (2 of 2 cases)",
            "         it ran");
  }

  @Test
  void whatHoldsIsNotTold() {
    add("runtime-spec/config/version", "1.0", Verdict.PASS);
    assertThat(found.lines("VersionTests.isRefused", true)).isEmpty();
    assertThat(found.lines("OtherTests.unknown", true)).isEmpty();
  }

  private void add(String clause, String row, Verdict verdict) {
    found.add(
        new ClauseResult(
            clause + "@VersionTests.isRefused[" + row + "]",
            "is refused: " + row,
            new ClauseId(clause),
            verdict,
            "it ran",
            List.of(),
            List.of(),
            "",
            "",
            0));
  }
}
