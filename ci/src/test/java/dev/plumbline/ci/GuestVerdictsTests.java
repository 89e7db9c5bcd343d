package dev.plumbline.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ci.guest.GuestKind;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.spec.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The verdicts on the runtimes of Debian 12 on hosts that this one is not. A changed verdict is
 * reviewed as those in {@code oci-tests} are; {@code -Dgoldens.write=true} writes them anew.
 */
@EnabledIfSystemProperty(
    named = "guests",
    matches = "true",
    disabledReason = "eight guests take minutes: -Dguests=true runs them")
@EnabledOnOs(architectures = "amd64")
final class GuestVerdictsTests {

  private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");

  @ParameterizedTest
  @EnumSource
  void verdictsInAGuestAreThoseWrittenDown(GuestKind kind, @TempDir Path reports)
      throws IOException {
    var run =
        CommandRun.of(
            "check",
            "oci",
            "--guest",
            kind.toString(),
            "--format",
            "json",
            "--out",
            "" + reports,
            "--runtime",
            "/usr/sbin/runc",
            "--runtime",
            "/usr/bin/crun");
    for (var runtime : List.of("runc", "crun")) {
      var file = reports.resolve(runtime).resolve("report.json");
      assertThat(file).as(run.err()).exists();
      var report = Report.read(file);
      var golden = golden(report, kind);
      if (Boolean.getBoolean("goldens.write")) {
        Files.write(golden, lines(report));
      }
      assertThat(golden).as("golden verdicts, on %s", lines(report)).exists();
      assertThat(lines(report)).isEqualTo(Files.readAllLines(golden));
    }
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
