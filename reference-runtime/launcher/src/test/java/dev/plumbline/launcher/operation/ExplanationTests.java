package dev.plumbline.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.launcher.config.DefaultConfig;
import dev.plumbline.spec.clause.Chapter;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code spec explain} prints. */
class ExplanationTests {

  @TempDir Path bundle;

  @Test
  void everyHeadlineNamesAChapterOfTheCatalogueOrNone() throws IOException {
    var chapters = ClauseCatalogue.load().chapters().stream().map(Chapter::id).toList();
    var headlines = explanation().lines().filter(line -> line.startsWith("## ")).toList();
    assertThat(headlines)
        .contains("## mount proc on /proc · runtime-spec/mounts", "## wait for the launcher");
    assertThat(headlines)
        .filteredOn(line -> line.contains(" · "))
        .hasSizeGreaterThan(20)
        .allMatch(line -> chapters.contains(line.substring(line.lastIndexOf(' ') + 1)));
  }

  @Test
  void stepsAreThoseOfTheProgramAndNothingIsDone() throws IOException {
    assertThat(explanation()).contains("sethostname(\"plumbline\", 9)", "fsopen(\"mqueue\", 1)");
    assertThat(bundle.resolve("state")).doesNotExist();
  }

  private String explanation() throws IOException {
    Files.createDirectories(bundle.resolve("rootfs"));
    Files.writeString(bundle.resolve("config.json"), DefaultConfig.forRoot().toJson());
    return Explanation.of(bundle, bundle.resolve("state"));
  }
}
