package dev.plumbline.oci.commandline.environment;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other variables: environ(7). */
class VariablesTests {

  private static final Probe ENVIRONMENT = Probe.of(p -> p.environment("environment"));

  @Test
  @Covers("commandline/environment/last-wins")
  void lastOfTwoValuesIsFound(OciRuntime runtime) {
    var seen = runtime.run(with("SAME=1", "SAME=2"));
    assertThat(seen).step("environment").is(first("SAME="), "SAME=2");
  }

  @ParameterizedTest
  @CsvSource({"line-feed, 'VALUE=a\nb\n'", "equals-sign, VALUE==a=b="})
  @Covers("commandline/environment/{0}")
  void valueArrivesAsItIs(String clause, String variable, OciRuntime runtime) {
    var seen = runtime.run(with(variable));
    assertThat(seen).step("environment").is(first("VALUE="), variable);
  }

  @Test
  @Covers("commandline/environment/none-of-callers")
  void variablesAreThoseOfTheConfigurationAlone(OciRuntime runtime) {
    var bundle = with("HOME=/given", "OWN=1");
    var seen = runtime.run(bundle, call -> call.environment("PLUMBLINE_CALLER", "leaked"));
    assertThat(seen)
        .step("environment")
        .is(step -> step.strings().stream().sorted().toList(), List.of("HOME=/given", "OWN=1"));
  }

  @Test
  @Covers("commandline/environment/path-of-container")
  void programIsSearchedInThePathOfTheConfiguration(OciRuntime runtime) {
    var bundle =
        Bundle.running(ENVIRONMENT)
            .program("rootfs/tools/tool", ENVIRONMENT)
            .process(p -> p.withArgs(List.of("tool")).withEnv(List.of("PATH=/tools")));
    assertThat(runtime.run(bundle)).step("environment").is(first("PATH="), "PATH=/tools");
  }

  private static Bundle with(String... variables) {
    return Bundle.running(ENVIRONMENT).process(p -> p.withEnv(List.of(variables)));
  }

  /** What getenv(3) finds. */
  private static Function<StepRecord, String> first(String start) {
    return environment ->
        environment.strings().stream()
            .filter(each -> each.startsWith(start))
            .findFirst()
            .orElse("none");
  }
}
