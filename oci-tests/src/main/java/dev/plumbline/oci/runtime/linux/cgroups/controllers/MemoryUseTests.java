package dev.plumbline.oci.runtime.linux.cgroups.controllers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kernel does with a program's memory: config-linux.md#configLinuxMemory. */
class MemoryUseTests {

  private static final String MEMORY = "/linux/resources/memory";
  private static final long MIB = 1 << 20;
  private static final Probe TAKE =
      Probe.of(p -> p.pid("before").allocate("allocate", 128 * MIB).mark("allocated"));

  @Test
  @Covers({"runtime-spec/cgroups/memory-limit-felt", "runtime-spec/cgroups/memory-oom-killer"})
  @Requires("host:memory-swap")
  @Contrast("programWithinItsLimitGetsItsMemory")
  void programThatGoesBeyondItsLimitIsKilled(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(TAKE).set(MEMORY, limit(32)));
    assertThat(seen).step("before").succeeded();
    assertThat("memory was taken", seen.record().step("allocated").isPresent()).is(false);
  }

  void programWithinItsLimitGetsItsMemory(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(TAKE).set(MEMORY, limit(256)));
    assertThat(seen).step("allocated").succeeded();
  }

  @Test
  @Covers("runtime-spec/cgroups/memory-swappiness")
  void swappinessIsThatOfTheCgroup(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(MEMORY + "/swappiness", 17));
    assertThat("swappiness", CgroupSetting.MEMORY_SWAPPINESS.of(container)).is("17");
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 201})
  @Covers("runtime-spec/cgroups/memory-swappiness-range")
  @Contrast("swappinessIsThatOfTheCgroup")
  void swappinessOutOfRangeIsRefused(int swappiness, OciRuntime runtime) {
    var bundle = Bundle.idle().set(MEMORY + "/swappiness", swappiness);
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/cgroups/memory-oom-killer-off")
  void killerIsOffWhereItIsDisabled(OciRuntime runtime) {
    var memory = Map.of("limit", 64 * MIB, "disableOOMKiller", true);
    var container = runtime.create(Bundle.idle().set(MEMORY, memory));
    assertThat("killer is off", CgroupSetting.MEMORY_OOM_KILLER_OFF.of(container)).is("1");
  }

  @Test
  @Covers("runtime-spec/cgroups/memory-hierarchy")
  void hierarchyOfMemoryIsUsedWhereItIsAskedFor(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(MEMORY + "/useHierarchy", true));
    assertThat("hierarchy is used", CgroupSetting.MEMORY_HIERARCHY.of(container)).is("1");
  }

  /** With nothing for swap, so that it is no way out. */
  private static Map<String, Object> limit(long mebibytes) {
    return Map.of("limit", mebibytes * MIB, "swap", mebibytes * MIB);
  }
}
