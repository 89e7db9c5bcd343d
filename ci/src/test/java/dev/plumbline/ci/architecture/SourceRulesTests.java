package dev.plumbline.ci.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ci.lint.SourceRules;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every source file keeps to; {@code plumb lint} tells the same. */
class SourceRulesTests {

  private static SourceRules rules;

  @BeforeAll
  static void find() throws IOException {
    rules = new SourceRules(Path.of("..").toRealPath());
  }

  @Test
  void filesAreShort() {
    assertThat(rules.sources()).hasSizeGreaterThan(500);
    assertThat(rules.sizes()).isEmpty();
  }

  @Test
  void namesSayWhatATypeIs() {
    assertThat(rules.names()).isEmpty();
  }

  @Test
  void everyPackageIsNullMarkedAndNamesItsDocument() {
    assertThat(rules.packages()).isEmpty();
  }
}
