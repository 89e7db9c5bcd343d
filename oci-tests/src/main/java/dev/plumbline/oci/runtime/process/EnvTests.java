package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The environment of the program: config.md#configProcess. */
class EnvTests {

  private static final Probe SHOW = Probe.of(p -> p.environment("env"));

  @Test
  @Covers("runtime-spec/process/env")
  void everyEntryIsInTheEnvironment(OciRuntime runtime) {
    var entries = List.of("PATH=/bin", "HOME=/", "A=1", "B=2", "lower_case=3");
    assertThat(runtime.run(with(entries))).step("env").is(sortedBut("nothing"), sorted(entries));
  }

  @Test
  @Covers("runtime-spec/process/env-bytes")
  void valuesArriveByteForByte(OciRuntime runtime) {
    var entries =
        List.of(
            "HOME=/", "EQUALS=a=b==c", "BLANKS= a  b ", "LINES=a\nb\n", "EMPTY=", "TEXT=ü€\t\"'\\");
    assertThat(runtime.run(with(entries))).step("env").is(sortedBut("nothing"), sorted(entries));
  }

  @Test
  @Covers("runtime-spec/process/env-exact")
  @Contrast("everyEntryIsInTheEnvironment")
  void nothingButHomeIsAdded(OciRuntime runtime) {
    var seen =
        runtime.run(
            with(List.of("A=1")), create -> create.environment("PLUMBLINE_CALLER", "leaked"));
    assertThat(seen).step("env").is(sortedBut("HOME="), List.of("A=1"));
  }

  private static Bundle with(List<String> entries) {
    return Bundle.running(SHOW).process(process -> process.withEnv(entries));
  }

  private static List<String> sorted(List<String> entries) {
    return entries.stream().sorted().toList();
  }

  private static Function<StepRecord, List<String>> sortedBut(String start) {
    return step -> step.strings().stream().filter(e -> !e.startsWith(start)).sorted().toList();
  }
}
