package dev.plumbline.oci.commandline.update;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.fixtures.witness.CgroupSetting.CPU_CPUS;
import static dev.plumbline.fixtures.witness.CgroupSetting.CPU_MEMS;
import static dev.plumbline.fixtures.witness.CgroupSetting.CPU_PERIOD;
import static dev.plumbline.fixtures.witness.CgroupSetting.CPU_QUOTA;
import static dev.plumbline.fixtures.witness.CgroupSetting.CPU_REALTIME_PERIOD;
import static dev.plumbline.fixtures.witness.CgroupSetting.CPU_REALTIME_RUNTIME;
import static dev.plumbline.fixtures.witness.CgroupSetting.CPU_SHARES;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of update that each change one limit: runc-update(8). */
class UpdateOptionTests {

  private static final String RESOURCES = "/linux/resources/";

  @ParameterizedTest
  @CsvSource({
    "memory, memory/limit, 134217728, MEMORY_LIMIT, 67108864",
    "pids, pids/limit, 77, PIDS_LIMIT, 55"
  })
  @Covers("commandline/update/{0}")
  void optionChangesTheLimit(
      String clause,
      String property,
      long before,
      CgroupSetting setting,
      String after,
      OciRuntime runtime) {
    var container = runtime.running(Bundle.idle().set(RESOURCES + property, before));
    assertThat("limit before", setting.of(container)).is(String.valueOf(before));
    container.update("--" + option(clause), after);
    assertThat("limit after", setting.of(container)).is(after);
  }

  @Test
  @Covers("commandline/update/cpu-shares")
  @Requires("host:cgroup-v1")
  void sharesAreChanged(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle().set(RESOURCES + "cpu/shares", 512));
    container.update("--cpu-share", "2048");
    assertThat("shares", CPU_SHARES.of(container)).is("2048");
  }

  @Test
  @Covers("commandline/update/cpu-shares")
  @Requires("host:cgroup-v2")
  void moreSharesAreMoreWeight(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle().set(RESOURCES + "cpu/shares", 512));
    var before = Integer.parseInt(CPU_SHARES.of(container));
    container.update("--cpu-share", "2048");
    assertThat("weight", Integer.parseInt(CPU_SHARES.of(container)))
        .is("more than " + before, after -> after > before);
  }

  @Test
  @Covers("commandline/update/cpu-quota")
  void quotaAndPeriodAreChanged(OciRuntime runtime) {
    var container = runtime.running(quota(10000, 100000));
    container.update("--cpu-quota", "20000", "--cpu-period", "50000");
    assertThat("quota", CPU_QUOTA.of(container)).is("20000");
    assertThat("period", CPU_PERIOD.of(container)).is("50000");
  }

  @Test
  @Covers("commandline/update/cpu-quota-alone")
  void quotaAloneKeepsThePeriod(OciRuntime runtime) {
    var container = runtime.running(quota(10000, 50000));
    container.update("--cpu-quota", "20000");
    assertThat("quota", CPU_QUOTA.of(container)).is("20000");
    assertThat("period", CPU_PERIOD.of(container)).is("50000");
  }

  @Test
  @Covers("commandline/update/cpuset")
  @Requires("host:two-cpus")
  void setsOfProcessorsAndMemoryNodesAreChanged(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle().set(RESOURCES + "cpu/cpus", "0"));
    container.update("--cpuset-cpus", "1", "--cpuset-mems", "0");
    assertThat("processors", CPU_CPUS.of(container)).is("1");
    assertThat("memory nodes", CPU_MEMS.of(container)).is("0");
  }

  /** Directly below the root: a parent of the run's would have no budget to give. */
  @Test
  @Covers("commandline/update/cpu-realtime")
  void realTimePeriodAndRuntimeAreChanged(OciRuntime runtime) {
    var budget = Map.of("realtimeRuntime", 1000, "realtimePeriod", 500000);
    var bundle = Bundle.idle().set("/linux/cgroupsPath", "/" + runtime.name());
    var container = runtime.running(bundle.set(RESOURCES + "cpu", budget));
    container.update("--cpu-rt-period", "600000", "--cpu-rt-runtime", "2000");
    assertThat("period", CPU_REALTIME_PERIOD.of(container)).is("600000");
    assertThat("runtime", CPU_REALTIME_RUNTIME.of(container)).is("2000");
  }

  private static Bundle quota(int quota, int period) {
    return Bundle.idle().set(RESOURCES + "cpu", Map.of("quota", quota, "period", period));
  }

  private static String option(String clause) {
    return clause.equals("pids") ? "pids-limit" : clause;
  }
}
