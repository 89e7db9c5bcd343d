package dev.plumbline.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.run.OpenSession;
import dev.plumbline.fixtures.run.RunListener;
import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.fixtures.run.SessionOptions;
import dev.plumbline.fixtures.run.SuiteRun;
import dev.plumbline.fixtures.runtime.CommandLineDriver;
import dev.plumbline.fixtures.runtime.Deadlines;
import dev.plumbline.fixtures.runtime.RuntimeProfile;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Verdict;
import dev.plumbline.spec.waiver.Waivers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every test of the suite against runtimes that run no program. The canary would refuse them, so it
 * is not asked; what a runtime offers is asked of runc, so that no test is spared.
 */
@Execution(ExecutionMode.CONCURRENT)
class NullRuntimeTests {

  private static final Collector<ClauseResult, ?, Map<Verdict, Long>> VERDICTS =
      Collectors.groupingBy(
          ClauseResult::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting());

  private static final Path RUNC = Path.of("/usr/sbin/runc");

  /** Most of a test against such a runtime is waiting for what does not come. */
  private static final int JOBS = 24;

  @ParameterizedTest
  @ValueSource(strings = {"/bin/true", "/bin/false", "pretending", "creating"})
  void runtimeThatRunsNoProgramPassesNothing(
      String name, @TempDir Path directory, TestReporter reporter) {
    var runtime = name.startsWith("/") ? Path.of(name) : Scripts.resource(name, directory);
    var results = results(runtime, directory);
    reporter.publishEntry(name, results.stream().collect(VERDICTS).toString());
    assertThat(results).hasSizeGreaterThan(300);
    assertThat(results.stream().filter(r -> r.verdict() == Verdict.PASS).map(ClauseResult::id))
        .isEmpty();
  }

  private static List<ClauseResult> results(Path runtime, Path directory) {
    var driver = new CommandLineDriver(runtime, RuntimeProfile.PLAIN, List.of());
    var options = new SessionOptions(null, Waivers.NONE, discovered -> driver);
    var bench = Workbench.open(directory, Deadlines.BRIEF);
    try (var open = OpenSession.of(bench, opener -> opener.openUnseen(RUNC), options)) {
      return new SuiteRun(Selection.all("dev.plumbline.oci"), JOBS, false)
          .against(open.session(), RunListener.NONE);
    }
  }
}
