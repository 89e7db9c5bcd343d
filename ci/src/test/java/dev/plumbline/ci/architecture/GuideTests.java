package dev.plumbline.ci.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide's sample is a test of the suite, word for word. */
class GuideTests {

  private static final Path ROOT = Path.of("..");
  private static final Path SAMPLE =
      ROOT.resolve("oci-tests/src/main/java/dev/plumbline/oci/runtime/root/RootReadonlyTests.java");
  private static final Pattern QUOTED =
      Pattern.compile(
          "<!-- sample: RootReadonlyTests -->\\R```java\\R(.*?)```\\R<!-- end of sample -->",
          Pattern.DOTALL);

  @Test
  void sampleOfTheGuideIsTheBeginningOfTheTest() throws IOException {
    var guide = QUOTED.matcher(Files.readString(ROOT.resolve("CONTRIBUTING.md")));
    assertThat(guide.find()).as("a sample between its markers").isTrue();
    var quoted = guide.group(1).stripTrailing();
    assertThat(quoted).contains("@Covers", "@Contrast").endsWith("}");
    var withoutItsEnd = quoted.substring(0, quoted.length() - 1).stripTrailing();
    var sample = Files.readString(SAMPLE);
    assertThat(sample.substring(sample.indexOf("/** "))).startsWith(withoutItsEnd);
  }
}
