package dev.plumbline.oci.runtime.linux.timeoffsets;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Offsets of the clocks of a program: config-linux.md#configLinuxTimeOffset. */
class TimeOffsetTests {

  private static final String MONOTONIC = "half seconds that CLOCK_MONOTONIC is ahead";
  private static final String BOOTTIME = "half seconds that CLOCK_BOOTTIME is ahead";

  @Test
  @Covers("runtime-spec/timeoffsets/monotonic")
  void monotonicClockIsAhead(OciRuntime runtime) {
    var clocks = Clocks.with(runtime, Map.of("monotonic", Map.of("secs", 7200)));
    assertThat(MONOTONIC, clocks.monotonic()).is(14_400L);
  }

  @Test
  @Covers("runtime-spec/timeoffsets/boottime")
  void clockSinceBootIsAheadByItsOwnOffset(OciRuntime runtime) {
    var offsets = Map.of("monotonic", Map.of("secs", 7200), "boottime", Map.of("secs", 3600));
    var clocks = Clocks.with(runtime, offsets);
    assertThat(BOOTTIME, clocks.boottime()).is(7_200L);
    assertThat(MONOTONIC, clocks.monotonic()).is(14_400L);
  }

  @Test
  @Covers("runtime-spec/timeoffsets/negative")
  void clockWithNegativeSecondsIsBehind(OciRuntime runtime) {
    var clocks = Clocks.with(runtime, Map.of("boottime", Map.of("secs", -3)));
    assertThat(BOOTTIME, clocks.boottime()).is(-6L);
  }

  @Test
  @Covers("runtime-spec/timeoffsets/nanoseconds")
  void nanosecondsAreAdded(OciRuntime runtime) {
    var offset = Map.of("secs", 10, "nanosecs", 500_000_000);
    var clocks = Clocks.with(runtime, Map.of("boottime", offset));
    assertThat(BOOTTIME, clocks.boottime()).is(21L);
  }

  @Test
  @Covers("runtime-spec/timeoffsets/nanoseconds-alone")
  void nanosecondsAloneAreAnOffset(OciRuntime runtime) {
    var clocks = Clocks.with(runtime, Map.of("monotonic", Map.of("nanosecs", 500_000_000)));
    assertThat(MONOTONIC, clocks.monotonic()).is(1L);
  }

  @Test
  @Covers("runtime-spec/timeoffsets/other-clock-kept")
  void clockWithoutAnOffsetIsThatOfTheRuntime(OciRuntime runtime) {
    var clocks = Clocks.with(runtime, Map.of("monotonic", Map.of("secs", 7200)));
    assertThat(BOOTTIME, clocks.boottime()).is(0L);
  }
}
