package dev.plumbline.oci.runtime.linux.timeoffsets;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offsets that cannot be applied: config-linux.md#configLinuxTimeOffset. */
class TimeOffsetRefusalTests {

  @ParameterizedTest
  @ValueSource(strings = {"realtime", "plumbline"})
  @Covers("runtime-spec/timeoffsets/unknown-clock")
  @Contrast("offsetsOfANewNamespaceAreTaken")
  void clockWithoutOffsetsIsRefused(String clock, OciRuntime runtime) {
    var bundle = with(Map.of(clock, Map.of("secs", 7200))).namespace("time");
    assertThat(runtime.launch(bundle)).refused();
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000_000_000L, 4_294_967_295L})
  @Covers("runtime-spec/timeoffsets/nanoseconds-range")
  @Contrast("offsetsOfANewNamespaceAreTaken")
  void nanosecondsOfASecondOrMoreAreRefused(long nanoseconds, OciRuntime runtime) {
    var offset = Map.of("secs", 7200, "nanosecs", nanoseconds);
    assertThat(runtime.launch(with(Map.of("boottime", offset)).namespace("time"))).refused();
  }

  @Test
  @Covers("runtime-spec/timeoffsets/without-namespace")
  @Contrast("offsetsOfANewNamespaceAreTaken")
  void offsetsWithoutANamespaceAreRefused(OciRuntime runtime) {
    assertThat(runtime.launch(with(Map.of("boottime", Map.of("secs", 7200))))).refused();
  }

  void offsetsOfANewNamespaceAreTaken(OciRuntime runtime) {
    var offset = Map.of("secs", 7200, "nanosecs", 999_999_999);
    var bundle = with(Map.of("boottime", offset, "monotonic", offset)).namespace("time");
    assertThat(runtime.run(bundle)).ranToTheEnd();
  }

  private static Bundle with(Map<String, ?> offsets) {
    return Bundle.exiting().set("/linux/timeOffsets", offsets);
  }
}
