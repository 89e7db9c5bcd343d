package dev.plumbline.spec.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultIdTests {

  @Test
  void idFallsIntoClauseTestAndRow() {
    assertThat(ResultId.of("runtime-spec/root/path@RootTests.isFound[a[0], b@c]"))
        .isEqualTo(new ResultId("runtime-spec/root/path", "RootTests.isFound", "a[0], b@c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b/c@T.m", "a/b/c@T.m[x, y]"})
  void partsMakeTheIdAgain(String id) {
    assertThat(ResultId.of(id)).hasToString(id);
  }

  @Test
  void titleLosesItsRow() {
    var id = ResultId.of("a/b/c@T.versionIsRefused[1.0]");
    assertThat(id.withoutRow("version is refused: 1.0")).isEqualTo("version is refused");
    assertThat(id.withoutRow("version 1.0")).isEqualTo("version 1.0");
  }
}
