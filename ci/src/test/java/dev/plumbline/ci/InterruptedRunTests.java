package dev.plumbline.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that a signal ends: everything of it is removed, and a report says how far it came. */
@Execution(ExecutionMode.CONCURRENT)
class InterruptedRunTests {

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  @Timeout(300)
  void interruptedRunLeavesNothing(String signal, @TempDir Path directory) throws Exception {
    try (var plumb = PlumbProcess.start(directory)) {
      var prefix = plumb.awaitFinding();
      plumb.signal(signal);
      assertThat(plumb.exit()).isEqualTo(130);
      assertThat(plumb.err()).doesNotContain("\tat ", "cannot clean up");
      assertThat(directory.resolve("work")).isEmptyDirectory();
      assertThat(Remains.of(prefix, Duration.ofSeconds(1))).isEmpty();
      assertThat(directory.resolve("report/report.json"))
          .content()
          .containsPattern("the run was interrupted: [0-9]+ of [0-9]+ tests were not run")
          .doesNotContain("\"verdict\" : \"BROKEN\"", "\"verdict\":\"BROKEN\"");
    }
  }
}
