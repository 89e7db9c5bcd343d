package dev.plumbline.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code plumb bench}: a short run on real runtimes, and what it may not be asked. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
class BenchTests {

  @TempDir private Path directory;

  @Test
  void runMeasuresEveryCommandInPairs() throws IOException {
    var out = directory.resolve("out");
    var run = bench("--runtime", "crun", "--vs", "runc", "--rounds", "2", "--out", "" + out);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("A: crun", "B: runc", "2 rounds", "lifecycle", "in-process");
    var report = new ObjectMapper().readTree(out.resolve("bench.json").toFile());
    assertThat(report.path("cases"))
        .extracting(each -> each.path("name").asText())
        .containsExactly(
            "create", "state", "start", "exec", "kill", "delete", "run", "lifecycle", "in-process");
    assertThat(report.path("cases")).allSatisfy(BenchTests::assertMeasured);
    assertThat(report.at("/memory/bWaitingKib").asLong()).isBetween(1000L, 100_000L);
    assertThat(
            report.at("/memory/inProcessKib").asLong()
                + report.at("/memory/inProcessMonitorKib").asLong())
        .isBetween(1L, 100L);
  }

  private static void assertMeasured(JsonNode each) {
    var a = each.path("aMedianMs").asDouble();
    var b = each.path("bMedianMs").asDouble();
    assertThat(a).isPositive();
    assertThat(b).isPositive();
    assertThat(each.path("ratioMedian").asDouble()).isEqualTo(a / b);
    assertThat(each.path("ratioP95").asDouble()).isPositive();
    assertThat(each.path("bPeakKib").asLong()).isGreaterThan(1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--rounds | 0 | --rounds 0: must be from 1 to 1000",
        "--rounds | many | many",
        "--runtime | /nonexistent | --runtime /nonexistent: there is no such file",
        "--vs | no-such-runtime | --vs no-such-runtime: there is no such file",
        "--out | /dev/null | --out /dev/null: is not a directory",
        "--nonsense | 1 | --nonsense",
      })
  void valueThatMeansNothingIsAWrongCommandLine(String flag, String value, String said) {
    var run =
        flag.equals("--runtime") ? bench(flag, value) : bench("--runtime", "crun", flag, value);
    assertThat(run.complaint()).contains(said);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.hasTrace()).isFalse();
  }

  @Test
  void runtimeThatCannotRunABundleIsRefused() throws IOException {
    var script = Scripts.text(directory.resolve("script"), "#!/bin/sh\nexit 1\n");
    var out = directory.resolve("out");
    var run = bench("--runtime", "" + script, "--vs", "crun", "--out", "" + out);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("cannot run a minimal bundle on this host");
    assertThat(run.hasTrace()).isFalse();
    assertThat(Files.exists(out)).isFalse();
  }

  private static CommandRun bench(String... words) {
    var all = new ArrayList<>(List.of("bench", "oci"));
    Collections.addAll(all, words);
    return CommandRun.of(all.toArray(String[]::new));
  }
}
