package dev.plumbline.cri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.fixtures.cri.containerd.PrivateContainerd;
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
 * The verdicts on Debian's containerd, and on that of its next release. A true FAIL of theirs does
 * not make the build red; a changed verdict does. After a review, {@code -Dgoldens.write=true}
 * writes them anew.
 */
class ContainerdVerdictsTests {

  private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");
  private static final int JOBS = 8;

  @Test
  void verdictsAreThoseWrittenDown() throws IOException {
    judge(PrivateContainerd.installed(), true);
  }

  /** The next release moves on: a version whose verdicts nobody has reviewed is judged nowhere. */
  @Test
  void verdictsOnANewerServerAreThoseWrittenDown() throws IOException {
    var program = newer().resolve("containerd");
    assumeTrue(Files.isExecutable(program), "ci/newer-runtimes has not fetched containerd");
    judge(program, false);
  }

  private static void judge(Path program, boolean required) throws IOException {
    try (var own = OwnServer.start(program, EndpointOptions.plain())) {
      var release = TestedEndpoint.of(own.session()).opened().server().brief();
      var file = GOLDENS.resolve(release.replace(' ', '-') + ".txt");
      var written = Boolean.getBoolean("goldens.write");
      assumeTrue(required || written || Files.exists(file), "no golden verdicts yet of " + release);
      var suite = new SuiteRun(Selection.all("dev.plumbline.cri"), JOBS, false);
      var results = suite.judge(own.session(), RunListener.NONE);
      var seen = results.stream().map(ContainerdVerdictsTests::line).sorted().toList();
      if (written) {
        Files.write(file, seen);
      }
      assertThat(results).isNotEmpty();
      assertThat(broken(results)).isEmpty();
      assertThat(file).as("golden verdicts of %s", release).exists();
      assertThat(seen).containsExactlyElementsOf(Files.readAllLines(file));
    }
  }

  private static Path newer() {
    var cache = System.getenv("XDG_CACHE_HOME");
    var home = cache == null ? Path.of(System.getenv("HOME"), ".cache") : Path.of(cache);
    return home.resolve(Path.of("plumbline", "newer", "bin"));
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
