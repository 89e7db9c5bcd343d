package dev.plumbline.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.reports.Hostile;
import dev.plumbline.reports.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class AllureTests {

  @TempDir Path dir;

  @Test
  void statusesAreAlluresOwn() throws IOException {
    AllureResults.write(Hostile.report(), Hostile.matrix(), dir.resolve("results"));
    assertThat(results())
        .extracting(result -> result.get("status").asText())
        .containsExactlyInAnyOrder("passed", "passed", "failed", "broken", "skipped");
    var warned =
        results().stream().filter(r -> r.at("/labels").toString().contains("\"WARN\"")).toList();
    assertThat(warned).hasSize(1);
    assertThat(warned.get(0).at("/statusDetails/message").asText()).startsWith("WARN: reason");
  }

  @Test
  void everyAttachmentNamedIsThere() throws IOException {
    AllureResults.write(SampleRun.report(), SampleRun.matrix(), dir.resolve("results"));
    assertThat(results())
        .hasSameSizeAs(SampleRun.report().results())
        .flatExtracting(result -> result.path("attachments").findValuesAsText("source"))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(dir.resolve("results/" + source)).exists());
  }

  @Test
  void anEarlierRunsResultsAreReplaced() throws IOException {
    Files.createDirectories(dir.resolve("results"));
    Files.writeString(dir.resolve("results/old-result.json"), "{}");
    AllureResults.write(Hostile.report(), Hostile.matrix(), dir.resolve("results"));
    assertThat(dir.resolve("results/old-result.json")).doesNotExist();
    assertThat(dir.toFile().list()).containsExactly("results");
  }

  @Test
  void theSiteIsOneFileThatCallsNobody() throws IOException, AllureUnavailableException {
    AllureResults.write(Hostile.report(), Hostile.matrix(), dir.resolve("results"));
    AllureSite.generate(dir.resolve("results"), dir.resolve("allure.html"), "Plumbline: sample");
    assertThat(Files.readString(dir.resolve("allure.html")))
        .contains("Plumbline: sample", "Content-Security-Policy", "data/test-cases/")
        .doesNotContain("gtag", "google", "dataLayer")
        .doesNotContainPattern("(src|href)=\"https?:");
  }

  @Test
  void aPageThatStillNamesAnAnalyticsHostIsRefused() {
    assertThatThrownBy(() -> AllureSite.cleaned("<head></head><i>www.google-analytics.com</i>"))
        .isInstanceOf(AllureUnavailableException.class)
        .hasMessageContaining("google-analytics");
  }

  @Test
  void anAbsentToolIsNamedWithItsCure() {
    var before = System.getProperty(AllureTool.PROPERTY);
    System.setProperty(AllureTool.PROPERTY, dir.toString());
    try {
      assertThatThrownBy(() -> AllureSite.generate(dir, dir.resolve("allure.html"), "x"))
          .isInstanceOf(AllureUnavailableException.class)
          .hasMessageContaining(dir.toString())
          .hasMessageContaining("-D" + AllureTool.PROPERTY);
    } finally {
      if (before == null) {
        System.clearProperty(AllureTool.PROPERTY);
      } else {
        System.setProperty(AllureTool.PROPERTY, before);
      }
    }
  }

  private List<JsonNode> results() throws IOException {
    var results = new ArrayList<JsonNode>();
    try (var files = Files.newDirectoryStream(dir.resolve("results"), "*-result.json")) {
      for (var file : files) {
        results.add(new ObjectMapper().readTree(file.toFile()));
      }
    }
    return results;
  }
}
