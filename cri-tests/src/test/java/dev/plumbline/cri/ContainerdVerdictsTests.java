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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The verdicts on Debian's containerd, and on that of its next release. A true FAIL of theirs does
 * not make the build red; a changed verdict does. After a review, {@code -Dgoldens.write=true}
 * writes them anew.
 */
class ContainerdVerdictsTests {

  private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");
  private static final Pattern CLAUSE = Pattern.compile("[ @]");
  private static final int JOBS = 8;

  @Test
  void verdictsAreThoseWrittenDown(TestReporter reporter) throws IOException {
    judge(PrivateContainerd.installed(), true, reporter);
  }

  /** The next release moves on: a version whose verdicts nobody has reviewed is judged nowhere. */
  @Test
  void verdictsOnANewerServerAreThoseWrittenDown(TestReporter reporter) throws IOException {
    var program = newer().resolve("containerd");
    assumeTrue(Files.isExecutable(program), "ci/newer-runtimes has not fetched containerd");
    judge(program, false, reporter);
  }

  /** A difference is looked at again by itself: what only a busy host made is told, and no more. */
  private static void judge(Path program, boolean required, TestReporter reporter)
      throws IOException {
    try (var own = OwnServer.start(program, EndpointOptions.plain())) {
      var release = TestedEndpoint.of(own.session()).opened().server().brief();
      var file = GOLDENS.resolve(release.replace(' ', '-') + ".txt");
      var written = Boolean.getBoolean("goldens.write");
      assumeTrue(required || written || Files.exists(file), "no golden verdicts yet of " + release);
      var seen = judged(own, List.of());
      if (written) {
        Files.write(file, seen.values().stream().sorted().toList());
      }
      assertThat(file).as("golden verdicts of %s", release).exists();
      var golden = Files.readAllLines(file);
      var differing = difference(golden, seen.values());
      if (!differing.isEmpty()) {
        reporter.publishEntry("seen once", String.join("\n", differing));
        seen.putAll(judged(own, differing.stream().map(line -> CLAUSE.split(line)[1]).toList()));
      }
      assertThat(seen.values()).containsExactlyInAnyOrderElementsOf(golden);
    }
  }

  /** The verdicts by the results' ids; none may be BROKEN. */
  private static Map<String, String> judged(OwnServer own, List<String> clauses)
      throws IOException {
    var tests = Selection.all("dev.plumbline.cri");
    var suite = new SuiteRun(clauses.isEmpty() ? tests : tests.onlyClauses(clauses), JOBS, false);
    var results = suite.judge(own.session(), RunListener.NONE);
    assertThat(results).isNotEmpty();
    assertThat(broken(results)).isEmpty();
    Map<String, String> lines = new TreeMap<>();
    results.forEach(result -> lines.put(result.id(), line(result)));
    return lines;
  }

  private static List<String> difference(Collection<String> golden, Collection<String> seen) {
    return Stream.concat(
            golden.stream().filter(line -> !seen.contains(line)),
            seen.stream().filter(line -> !golden.contains(line)))
        .toList();
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
