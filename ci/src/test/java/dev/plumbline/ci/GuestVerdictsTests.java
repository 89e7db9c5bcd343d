package dev.plumbline.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.ci.guest.GuestKind;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.spec.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The verdicts on the runtimes of Debian 12 and on its containerd, on hosts that this one is not. A
 * changed verdict is reviewed as those in {@code oci-tests} are; {@code -Dgoldens.write=true}
 * writes them anew.
 */
@EnabledIfSystemProperty(
    named = "guests",
    matches = "true",
    disabledReason = "guests take minutes each: -Dguests=true runs them")
@EnabledOnOs(architectures = "amd64")
final class GuestVerdictsTests {

  private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");

  @ParameterizedTest
  @EnumSource
  void verdictsInAGuestAreThoseWrittenDown(GuestKind kind, @TempDir Path reports)
      throws IOException {
    var both = List.of("--runtime", "/usr/sbin/runc", "--runtime", "/usr/bin/crun");
    var run = run("oci", kind, reports, both);
    for (var runtime : List.of("runc", "crun")) {
      compare(reports.resolve(runtime), kind, run);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "V1")
  void verdictsOnAServerInAGuestAreThoseWrittenDown(GuestKind kind, @TempDir Path reports)
      throws IOException {
    compare(reports, kind, run("cri", kind, reports, List.of("--own")));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "V1")
  void verdictsOnANewerServerInAGuestAreThoseWrittenDown(GuestKind kind, @TempDir Path reports)
      throws IOException {
    var program = newer().resolve("containerd");
    assumeTrue(Files.isExecutable(program), "ci/newer-runtimes has not fetched containerd");
    compare(reports, kind, run("cri", kind, reports, List.of("--own=" + program)));
  }

  private static CommandRun run(String suite, GuestKind kind, Path reports, List<String> subjects) {
    var words = new ArrayList<>(List.of("check", suite, "--guest", kind.toString()));
    words.addAll(List.of("--format", "json", "--out", reports.toString()));
    words.addAll(subjects);
    return CommandRun.of(words.toArray(String[]::new));
  }

  private static void compare(Path directory, GuestKind kind, CommandRun run) throws IOException {
    var file = directory.resolve("report.json");
    assertThat(file).as(run.err()).exists();
    var report = Report.read(file);
    var golden = golden(report, kind);
    if (Boolean.getBoolean("goldens.write")) {
      Files.write(golden, lines(report));
    }
    assertThat(golden).as("golden verdicts, on %s", lines(report)).exists();
    assertThat(lines(report)).isEqualTo(Files.readAllLines(golden));
  }

  private static Path newer() {
    var cache = System.getenv("XDG_CACHE_HOME");
    var home = cache == null ? Path.of(System.getenv("HOME"), ".cache") : Path.of(cache);
    return home.resolve(Path.of("plumbline", "newer", "bin"));
  }

  private static Path golden(Report report, GuestKind kind) {
    var subject = report.subject();
    return GOLDENS.resolve("%s-%s-guest-%s.txt".formatted(subject.name(), subject.version(), kind));
  }

  private static List<String> lines(Report report) {
    return report.results().stream()
        .filter(result -> !isRemovalByDelete(result))
        .map(GuestVerdictsTests::line)
        .sorted()
        .toList();
  }

  /**
   * Processes end so slowly in a guest that runc gives up the removal of a cgroup now and then, and
   * still says that all went well.
   */
  private static boolean isRemovalByDelete(Result result) {
    return result.id().startsWith("runtime-spec/lifecycle/delete-removes-");
  }

  /** An N/A has behind it what is lacking, without the words of runtime and host on it. */
  private static String line(Result result) {
    var lacking =
        result.verdict() == Verdict.NOT_APPLICABLE
            ? "\t" + result.reason().split(": |\n", 2)[0]
            : "";
    return result.verdict() + " " + result.id() + lacking;
  }
}
