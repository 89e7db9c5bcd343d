package dev.plumbline.oci.goldens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The verdicts on the runtimes of Debian 12, and on newer ones where {@code ci/newer-runtimes} has
 * fetched them. A true FAIL of theirs does not make the build red; a changed verdict does. After a
 * review, {@code -Dgoldens.write=true} writes them anew.
 */
final class GoldenVerdictsTests {

  private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");

  @ParameterizedTest
  @ValueSource(strings = {"/usr/sbin/runc", "/usr/bin/crun", "/usr/bin/runsc"})
  @Execution(ExecutionMode.CONCURRENT)
  void verdictsAreThoseWrittenDown(Path binary, TestReporter reporter) throws IOException {
    assertThat(binary).as("what ci/setup installs").isExecutable();
    judge(binary, true, reporter);
  }

  /** The next release moves on: a version whose verdicts nobody has reviewed is judged nowhere. */
  @ParameterizedTest
  @ValueSource(strings = {"runc", "crun"})
  @Execution(ExecutionMode.CONCURRENT)
  void verdictsOnANewerRuntimeAreThoseWrittenDown(String program, TestReporter reporter)
      throws IOException {
    var binary = newer().resolve(program);
    assumeTrue(Files.isExecutable(binary), "ci/newer-runtimes has not fetched " + program);
    judge(binary, false, reporter);
  }

  /** A difference is looked at again by itself: what only a busy host made is told, and no more. */
  private static void judge(Path binary, boolean required, TestReporter reporter)
      throws IOException {
    var seen = JudgedRun.of(binary);
    var file = file(seen);
    if (Boolean.getBoolean("goldens.write")) {
      var written = Files.exists(file) ? seen.unsteadyAsIn(read(file)) : seen;
      Files.writeString(file, written.text());
    }
    assumeTrue(required || Files.exists(file), "no golden verdicts yet of " + seen.subject());
    assertThat(file).as("golden verdicts of %s", seen.subject()).exists();
    var golden = read(file);
    var differing = golden.differing(seen);
    if (!differing.isEmpty()) {
      reporter.publishEntry("seen once", String.join("\n", golden.differences(seen)));
      var clauses = differing.stream().map(id -> id.replaceFirst("@.*", "")).distinct().toList();
      seen = seen.correctedBy(JudgedRun.of(binary, clauses), differing);
    }
    assertThat(golden.differences(seen))
        .as("%s: %s, before: %s", seen.subject(), seen.counts(), golden.counts())
        .isEmpty();
  }

  private static Path newer() {
    var cache = System.getenv("XDG_CACHE_HOME");
    var home = cache == null ? Path.of(System.getenv("HOME"), ".cache") : Path.of(cache);
    return home.resolve(Path.of("plumbline", "newer", "bin"));
  }

  private static Golden read(Path file) throws IOException {
    return Golden.parse(Files.readString(file));
  }

  private static Path file(Golden golden) {
    var version = golden.subject().substring(0, golden.subject().indexOf(" by "));
    return GOLDENS.resolve(version.replace(' ', '-') + ".txt");
  }
}
