package dev.plumbline.oci.runtime.config;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.ConfigChange;
import dev.plumbline.fixtures.runtime.ConfigTrials;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values at the end of what is allowed: config.md, Valid values. */
class BoundaryValueTests {

  @ParameterizedTest
  @ValueSource(strings = {"smallest", "largest"})
  @Covers("runtime-spec/config/valid-boundaries")
  void valuesAtTheEndOfTheirRangeAreAccepted(String end, OciRuntime runtime) {
    var changes =
        Table.read("boundaries.yaml").path(end).properties().stream()
            .map(entry -> new ConfigChange(entry.getKey(), entry.getValue()))
            .toList();
    var trials = new ConfigTrials(runtime, Sample.of("").bundle()).together(changes);
    assertThat(trials).allAccepted();
  }
}
