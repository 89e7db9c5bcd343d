package dev.plumbline.oci.runtime.linux.cgroups.controllers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.Attempt;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights and throttles of block devices: config-linux.md#configLinuxBlockIO. */
class BlockIoTests {

  private static final String BLOCK_IO = "/linux/resources/blockIO";

  /** Kernels without the scheduler CFQ have no blkio.weight: a runtime may say so. */
  private static final List<String> APPLIED = List.of("refused", "321");

  @Test
  @Covers("runtime-spec/cgroups/blkio-weight")
  @Requires("host:cgroup-v1")
  void weightIsThatOfTheCgroupOrRefused(OciRuntime runtime) {
    var attempt = runtime.attemptCreate(Bundle.idle().set(BLOCK_IO + "/weight", 321));
    assertThat("weight", outcome(attempt, CgroupSetting.BLKIO_WEIGHT)).isOneOf(APPLIED);
  }

  @Test
  @Covers("runtime-spec/cgroups/blkio-weight")
  @Requires("host:cgroup-v2")
  void weightBecomesOneOtherThanTheDefault(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(BLOCK_IO + "/weight", 987));
    assertThat("weight", CgroupSetting.BLKIO_WEIGHT.of(container)).isNot("100");
  }

  @Test
  @Covers("runtime-spec/cgroups/blkio-weight-device")
  @Requires("host:cgroup-v1")
  void weightForADeviceIsThatOfTheCgroupOrRefused(OciRuntime runtime) {
    var bundle = Bundle.idle().set(BLOCK_IO + "/weightDevice/-", Disk.entry("weight", 321));
    var attempt = runtime.attemptCreate(bundle);
    assertThat("weight", outcome(attempt, CgroupSetting.BLKIO_WEIGHT_DEVICE)).isOneOf(APPLIED);
  }

  @ParameterizedTest
  @CsvSource({
    "blkio-read-bps, throttleReadBpsDevice, BLKIO_READ_BPS",
    "blkio-write-bps, throttleWriteBpsDevice, BLKIO_WRITE_BPS",
    "blkio-read-iops, throttleReadIOPSDevice, BLKIO_READ_IOPS",
    "blkio-write-iops, throttleWriteIOPSDevice, BLKIO_WRITE_IOPS"
  })
  @Covers("runtime-spec/cgroups/{0}")
  void rateForADeviceIsThatOfTheCgroup(
      String slug, String list, CgroupSetting setting, OciRuntime runtime) {
    var container =
        runtime.create(Bundle.idle().set(BLOCK_IO + "/" + list + "/-", Disk.entry("rate", 54321)));
    assertThat("rate", setting.of(container, Disk.numbers())).is("54321");
  }

  private static String outcome(Attempt attempt, CgroupSetting setting) {
    return Stream.of(attempt.container())
        .filter(container -> attempt.execution().succeeded())
        .map(container -> setting.of(container, Disk.numbers()))
        .findFirst()
        .orElse(attempt.execution().problem() == null ? "refused" : attempt.execution().brief());
  }
}
