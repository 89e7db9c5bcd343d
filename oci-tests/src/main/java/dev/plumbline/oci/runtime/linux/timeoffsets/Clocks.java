package dev.plumbline.oci.runtime.linux.timeoffsets;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import java.util.Map;

/**
 * How far two clocks of a program are ahead of those of the runtime: time_namespaces(7). Both are
 * compared with the clock of real time, which has no offset, so that it does not matter how long a
 * runtime takes.
 *
 * @param monotonic half seconds that CLOCK_MONOTONIC is ahead, to the nearest one
 * @param boottime the same of CLOCK_BOOTTIME
 */
record Clocks(long monotonic, long boottime) {

  private static final int REALTIME = 0;
  private static final int MONOTONIC = 1;
  private static final int BOOTTIME = 7;
  private static final double HALF = 5e8;

  private static final Probe READ =
      Probe.of(
          p ->
              p.clock("realtime", REALTIME)
                  .clock("monotonic", MONOTONIC)
                  .clock("boottime", BOOTTIME));

  /** Runs a program in a new time namespace with these offsets, and one in that of the runtime. */
  static Clocks with(OciRuntime runtime, Map<String, ?> offsets) {
    var inside =
        runtime.run(Bundle.running(READ).namespace("time").set("/linux/timeOffsets", offsets));
    var outside = runtime.run(Bundle.running(READ));
    return new Clocks(
        Math.round((ofReal(inside, "monotonic") - ofReal(outside, "monotonic")) / HALF),
        Math.round((ofReal(inside, "boottime") - ofReal(outside, "boottime")) / HALF));
  }

  /** Nanoseconds that a clock is ahead of the clock of real time. */
  private static long ofReal(Seen seen, String clock) {
    return nanoseconds(seen, clock) - nanoseconds(seen, "realtime");
  }

  private static long nanoseconds(Seen seen, String clock) {
    var time = assertThat(seen).step(clock).value().time();
    return time.seconds() * 1_000_000_000 + time.nanoseconds();
  }
}
