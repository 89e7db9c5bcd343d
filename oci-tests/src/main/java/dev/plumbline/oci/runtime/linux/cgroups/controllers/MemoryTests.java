package dev.plumbline.oci.runtime.linux.cgroups.controllers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.fixtures.witness.CgroupSetting.UNLIMITED;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import dev.plumbline.fixtures.witness.HostCgroup;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of the controller memory: config-linux.md#configLinuxMemory. */
class MemoryTests {

  private static final String MEMORY = "/linux/resources/memory";
  private static final long MIB = 1 << 20;

  @ParameterizedTest
  @CsvSource({
    "limit, limit, MEMORY_LIMIT",
    "reservation, reservation, MEMORY_RESERVATION",
    "kernel, kernel, MEMORY_KERNEL",
    "kernel-tcp, kernelTCP, MEMORY_KERNEL_TCP"
  })
  @Covers("runtime-spec/cgroups/memory-{0}")
  void numberOfBytesIsThatOfTheCgroup(
      String slug, String property, CgroupSetting setting, OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(MEMORY + "/" + property, 64 * MIB));
    assertThat(property, setting.of(container)).is("" + 64 * MIB);
  }

  @Test
  @Covers("runtime-spec/cgroups/memory-unlimited")
  void limitOfMinusOneLiftsTheLimit(OciRuntime runtime) {
    var bundle = Bundle.idle().set("/linux/cgroupsPath", limited(runtime).path());
    var container = runtime.create(bundle.set(MEMORY, Map.of("limit", -1)));
    assertThat("limit", CgroupSetting.MEMORY_LIMIT.of(container)).is(UNLIMITED);
  }

  @Test
  @Covers("runtime-spec/cgroups/memory-swap")
  @Requires("host:cgroup-v1")
  void swapIsTheLimitOfMemoryAndSwapTogether(OciRuntime runtime) {
    var memory = Map.of("limit", 64 * MIB, "swap", 96 * MIB);
    var container = runtime.create(Bundle.idle().set(MEMORY, memory));
    assertThat("swap", CgroupSetting.MEMORY_SWAP.of(container)).is("" + 96 * MIB);
  }

  @Test
  @Covers("runtime-spec/cgroups/memory-swap")
  @Requires("host:cgroup-v2")
  void swapLessTheLimitIsTheLimitOfSwap(OciRuntime runtime) {
    var memory = Map.of("limit", 64 * MIB, "swap", 96 * MIB);
    var container = runtime.create(Bundle.idle().set(MEMORY, memory));
    assertThat("swap", CgroupSetting.MEMORY_SWAP.of(container)).is("" + 32 * MIB);
  }

  @Test
  @Covers("runtime-spec/cgroups/memory-swap-unlimited")
  void swapOfMinusOneLiftsTheLimitOfSwap(OciRuntime runtime) {
    var memory = Map.of("limit", 32 * MIB, "swap", -1);
    var cgroup =
        limited(runtime)
            .set("memory", "" + 48 * MIB, "memory.memsw.limit_in_bytes", "memory.swap.max");
    var bundle = Bundle.idle().set("/linux/cgroupsPath", cgroup.path()).set(MEMORY, memory);
    var container = runtime.create(bundle);
    assertThat("swap", CgroupSetting.MEMORY_SWAP.of(container)).is(UNLIMITED);
  }

  /** A cgroup that is there already, with a limit. */
  private static HostCgroup limited(OciRuntime runtime) {
    return HostCgroup.make(runtime, "limited")
        .set("memory", "" + 32 * MIB, "memory.limit_in_bytes", "memory.max");
  }
}
