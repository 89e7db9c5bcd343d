package dev.plumbline.ci.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every source file keeps to. */
class SourceRulesTests {

  private static final int MOST_LINES = 400;
  private static final Pattern VAGUE =
      Pattern.compile(".*(Utils?|Helpers?|Consts?|Managers?)\\.java");
  private static List<Path> sources;

  @BeforeAll
  static void find() throws IOException {
    var root = Path.of("..").toRealPath();
    try (Stream<Path> files = Files.walk(root)) {
      sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !root.relativize(file).toString().contains("target/"))
              .toList();
    }
  }

  @Test
  void filesAreShort() {
    assertThat(sources).hasSizeGreaterThan(500);
    assertThat(sources).filteredOn(file -> lines(file).size() > MOST_LINES).isEmpty();
  }

  @Test
  void namesSayWhatATypeIs() {
    assertThat(sources).noneMatch(file -> VAGUE.matcher(file.getFileName().toString()).matches());
  }

  @Test
  void everyPackageIsNullMarkedAndNamesItsDocument() {
    var packages =
        sources.stream()
            .filter(file -> file.toString().contains("src/main"))
            .map(Path::getParent)
            .distinct()
            .toList();
    assertThat(packages)
        .allSatisfy(
            folder -> {
              var info = folder.resolve("package-info.java");
              assertThat(info).exists();
              assertThat(Files.readString(info)).contains("/**").contains("NullMarked");
            });
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
