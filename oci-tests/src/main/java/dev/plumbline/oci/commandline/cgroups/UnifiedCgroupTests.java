package dev.plumbline.oci.commandline.cgroups;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.host.HostFacts;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import dev.plumbline.fixtures.witness.HostCgroup;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of the settings of v1 in v2: clauses/commandline/cgroups.yaml. */
class UnifiedCgroupTests {

  private static final String RESOURCES = "/linux/resources";
  private static final long MIB = 1L << 20;

  @Test
  @Covers("commandline/cgroups/memory-reservation-v2")
  void reservationIsTheLowBorder(OciRuntime runtime) {
    var bundle = Bundle.idle().set(RESOURCES + "/memory/reservation", 64 * MIB);
    var low = CgroupSetting.text(runtime.create(bundle), "memory", "memory.low");
    assertThat("memory.low", low).is(String.valueOf(64 * MIB));
  }

  @Test
  @Covers("commandline/cgroups/swap-v2")
  void swapIsWhatMemoryLeavesOfIt(OciRuntime runtime) {
    var memory = Map.of("limit", 64 * MIB, "swap", 96 * MIB);
    var container = runtime.create(Bundle.idle().set(RESOURCES + "/memory", memory));
    assertThat("memory.swap.max", CgroupSetting.text(container, "memory", "memory.swap.max"))
        .is(String.valueOf(32 * MIB));
  }

  @Test
  @Covers("commandline/cgroups/shares-v2")
  void weightGrowsWithTheShares(OciRuntime runtime) {
    var weights =
        Stream.of(2, 1024, 262_144)
            .map(shares -> Bundle.idle().set(RESOURCES + "/cpu/shares", shares))
            .map(bundle -> CgroupSetting.CPU_SHARES.of(runtime.create(bundle)))
            .map(Long::valueOf)
            .toList();
    assertThat("weights", weights)
        .is(
            "three that grow, within 1 and 10000",
            w -> w.get(0) >= 1 && w.get(0) < w.get(1) && w.get(1) < w.get(2) && w.get(2) <= 10_000);
  }

  /** From 10 to 1000 in v1; io.weight goes from 1 to 10000, the other file as v1's. */
  @Test
  @Covers("commandline/cgroups/blkio-v2")
  void weightOfDisksIsTakenOverOrConverted(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(RESOURCES + "/blockIO/weight", 500));
    assertThat("weight", CgroupSetting.BLKIO_WEIGHT.of(container))
        .isOneOf(List.of("500", "4950", "4949"));
  }

  @Test
  @Covers("commandline/cgroups/minus-one-v2")
  void limitOfMinusOneLiftsIt(OciRuntime runtime) {
    var cgroup = HostCgroup.make(runtime, "limited").set("memory", "" + 64 * MIB, "memory.max");
    var bundle =
        Bundle.idle().set("/linux/cgroupsPath", cgroup.path()).set(RESOURCES + "/memory/limit", -1);
    assertThat("limit", CgroupSetting.MEMORY_LIMIT.of(runtime.create(bundle)))
        .is(CgroupSetting.UNLIMITED);
  }

  @Test
  @Covers("commandline/cgroups/unified-overrides")
  @Requires("host:controller-pids")
  void valueOfUnifiedWins(OciRuntime runtime) {
    var bundle =
        Bundle.idle()
            .set(RESOURCES + "/pids/limit", 55)
            .set(RESOURCES + "/unified", Map.of("pids.max", "77"));
    assertThat("limit", CgroupSetting.PIDS_LIMIT.of(runtime.create(bundle))).is("77");
  }

  @Test
  @Covers("commandline/cgroups/unified-multiline")
  @Requires({"host:controller-blkio", "host:block-device"})
  void everyLineOfAValueIsWritten(OciRuntime runtime) {
    var disk = HostFacts.detect().hardware().blockDevices().get(0).split(" ")[1];
    var lines = "%s rbps=1048576\n%s wbps=2097152".formatted(disk, disk);
    var bundle = Bundle.idle().set(RESOURCES + "/unified", Map.of("io.max", lines));
    var container = runtime.create(bundle);
    assertThat("read", CgroupSetting.BLKIO_READ_BPS.of(container, disk)).is("1048576");
    assertThat("write", CgroupSetting.BLKIO_WRITE_BPS.of(container, disk)).is("2097152");
  }
}
