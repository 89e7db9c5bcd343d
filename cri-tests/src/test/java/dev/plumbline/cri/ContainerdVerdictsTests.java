package dev.plumbline.cri;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.junit.TestedEndpoint;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.run.OwnServer;
import dev.plumbline.fixtures.run.RunListener;
import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.fixtures.run.SuiteRun;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The verdicts on Debian's containerd. A true FAIL of its does not make the build red; a changed
 * verdict does. After a review, {@code -Dgoldens.write=true} writes them anew.
 */
class ContainerdVerdictsTests {

  private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");
  private static final int JOBS = 8;

  @Test
  void verdictsAreThoseWrittenDown() throws IOException {
    try (var own = OwnServer.start(EndpointOptions.plain())) {
      var suite = new SuiteRun(Selection.all("dev.plumbline.cri"), JOBS, false);
      var results = suite.judge(own.session(), RunListener.NONE);
      var release = TestedEndpoint.of(own.session()).opened().server().brief();
      var file = GOLDENS.resolve(release.replace(' ', '-') + ".txt");
      var seen = results.stream().map(ContainerdVerdictsTests::line).sorted().toList();
      if (Boolean.getBoolean("goldens.write")) {
        Files.write(file, seen);
      }
      assertThat(results).isNotEmpty();
      assertThat(broken(results)).isEmpty();
      assertThat(file).as("golden verdicts of %s", release).exists();
      assertThat(seen).containsExactlyElementsOf(Files.readAllLines(file));
    }
  }

  private static List<String> broken(List<ClauseResult> results) {
    return results.stream()
        .filter(result -> result.verdict() == Verdict.BROKEN)
        .map(result -> result.id() + ": " + result.reason())
        .toList();
  }

  private static String line(ClauseResult result) {
    return "%s %s".formatted(result.verdict(), result.id());
  }
}
