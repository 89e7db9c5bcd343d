package dev.plumbline.ci.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopwatchTests {

  @TempDir private Path directory;
  private Stopwatch stopwatch;

  @BeforeEach
  void write() {
    stopwatch = Stopwatch.write(directory.resolve("stopwatch"));
  }

  @ParameterizedTest
  @CsvSource({"exit 0, 0", "exit 7, 7", "kill -KILL $$, 137"})
  void statusOfTheCommandIsItsOwn(String line, int status) throws Exception {
    assertThat(run("/bin/sh", "-c", line)).isEqualTo(status);
  }

  @Test
  void timeIsThatOfTheCommandAlone() throws Exception {
    var began = System.nanoTime();
    assertThat(run("/bin/sleep", "0.2")).isZero();
    var around = (System.nanoTime() - began) / 1e6;
    assertThat(stopwatch.lap().millis()).isBetween(200.0, around);
    assertThat(stopwatch.lap().cpuMillis()).isLessThan(100);
  }

  /** A command that a JVM starts itself would count with the JVM's own memory. */
  @Test
  void peakIsThatOfTheCommandAlone() throws Exception {
    run("/bin/true");
    assertThat(stopwatch.lap().peakKib()).isBetween(100L, 16_000L);
    run("/bin/sh", "-c", "x=$(head -c 30000000 /dev/zero | tr '\\0' x); : $x");
    assertThat(stopwatch.lap().peakKib()).isGreaterThan(30_000);
    assertThat(stopwatch.lap().cpuMillis()).isGreaterThan(10);
  }

  @Test
  void commandThatIsNotThereFails() throws Exception {
    assertThat(run("/nonexistent")).isEqualTo(125);
  }

  @Test
  void withoutACommandThereIsNoRecord() {
    assertThatThrownBy(() -> stopwatch.lap()).hasMessageContaining("stopwatch.record");
  }

  private int run(String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(stopwatch.words());
    words.addAll(List.of(command));
    return new ProcessBuilder(words)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
