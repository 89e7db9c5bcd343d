package dev.plumbline.oci.runtime.linux.cgroups.controllers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Share, quota and budget of processor time: config-linux.md#configLinuxCPU. */
class CpuTests {

  private static final String CPU = "/linux/resources/cpu";
  private static final Probe BUSY =
      Probe.of(p -> p.allocate("first", 256L << 20).allocate("second", 256L << 20).pause("ready"));

  @ParameterizedTest
  @CsvSource({
    "cpu-quota, quota, CPU_QUOTA, 20000",
    "cpu-period, period, CPU_PERIOD, 50000",
    "cpu-burst, burst, CPU_BURST, 10000"
  })
  @Covers("runtime-spec/cgroups/{0}")
  void numberOfMicrosecondsIsThatOfTheCgroup(
      String slug, String property, CgroupSetting setting, String expected, OciRuntime runtime) {
    var bundle =
        Bundle.idle()
            .set(CPU, Map.of("quota", 20000, "period", 50000))
            .set(CPU + "/" + property, Integer.parseInt(expected));
    assertThat(property, setting.of(runtime.create(bundle))).is(expected);
  }

  @Tag("slow")
  @Test
  @Covers("runtime-spec/cgroups/cpu-quota-felt")
  @Contrast("busyProgramWithoutAQuotaIsNotThrottled")
  void busyProgramWithASmallQuotaIsThrottled(OciRuntime runtime) {
    var bundle = Bundle.running(BUSY).set(CPU, Map.of("quota", 10000, "period", 100000));
    var container = runtime.running(bundle);
    assertThat("times throttled", CgroupSetting.CPU_THROTTLED.of(container)).isNot("0");
  }

  void busyProgramWithoutAQuotaIsNotThrottled(OciRuntime runtime) {
    var container = runtime.running(Bundle.running(BUSY));
    assertThat("times throttled", CgroupSetting.CPU_THROTTLED.of(container)).is("0");
  }

  @Test
  @Covers("runtime-spec/cgroups/cpu-idle")
  void cgroupIsIdleWhereItIsAskedFor(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(CPU + "/idle", 1));
    assertThat("idle", CgroupSetting.CPU_IDLE.of(container)).is("1");
  }

  /** Directly below the root: a parent of the run's would have no budget to give. */
  @ParameterizedTest
  @CsvSource({
    "runtime, realtimeRuntime, CPU_REALTIME_RUNTIME, 1000",
    "period, realtimePeriod, CPU_REALTIME_PERIOD, 500000"
  })
  @Covers("runtime-spec/cgroups/cpu-realtime-{0}")
  void realTimeBudgetIsThatOfTheCgroup(
      String slug, String property, CgroupSetting setting, String expected, OciRuntime runtime) {
    var budget = Map.of("realtimeRuntime", 1000, "realtimePeriod", 500000);
    var bundle = Bundle.idle().set("/linux/cgroupsPath", "/" + runtime.name()).set(CPU, budget);
    assertThat(property, setting.of(runtime.create(bundle))).is(expected);
  }
}
