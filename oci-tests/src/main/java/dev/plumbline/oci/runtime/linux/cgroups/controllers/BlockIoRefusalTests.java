package dev.plumbline.oci.runtime.linux.cgroups.controllers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries for block devices that lack something: config-linux.md#configLinuxBlockIO. */
@Requires({"host:controller-blkio", "host:block-device", "runtime:cgroups", "witness:host"})
class BlockIoRefusalTests {

  private static final String BLOCK_IO = "/linux/resources/blockIO/";
  private static final String READ_BPS = "throttleReadBpsDevice";

  @ParameterizedTest
  @ValueSource(strings = {"major", "minor"})
  @Covers("runtime-spec/cgroups/blkio-weight-device-{0}-missing")
  @Contrast("completeEntriesAreAccepted")
  void weightForADeviceWithoutANumberIsRefused(String property, OciRuntime runtime) {
    assertThat(runtime.launch(lacking("weightDevice", "weight", property))).refused();
  }

  @Test
  @Covers("runtime-spec/cgroups/blkio-weight-device-empty")
  @Contrast("completeEntriesAreAccepted")
  void weightForADeviceWithoutAnyWeightIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(lacking("weightDevice", "weight", "weight"))).refused();
  }

  @ParameterizedTest
  @CsvSource({
    "major, throttleReadBpsDevice",
    "major, throttleWriteBpsDevice",
    "major, throttleReadIOPSDevice",
    "major, throttleWriteIOPSDevice",
    "minor, throttleReadBpsDevice",
    "minor, throttleWriteBpsDevice",
    "minor, throttleReadIOPSDevice",
    "minor, throttleWriteIOPSDevice"
  })
  @Covers("runtime-spec/cgroups/blkio-throttle-{0}-missing")
  @Contrast("completeEntriesAreAccepted")
  void throttleWithoutANumberIsRefused(String property, String list, OciRuntime runtime) {
    assertThat(runtime.launch(lacking(list, "rate", property))).refused();
  }

  @ParameterizedTest
  @CsvSource({
    "bps, throttleReadBpsDevice",
    "bps, throttleWriteBpsDevice",
    "iops, throttleReadIOPSDevice",
    "iops, throttleWriteIOPSDevice"
  })
  @Covers("runtime-spec/cgroups/blkio-{0}-rate-missing")
  @Contrast("completeEntriesAreAccepted")
  void throttleWithoutARateIsRefused(String unit, String list, OciRuntime runtime) {
    assertThat(runtime.launch(lacking(list, "rate", "rate"))).refused();
  }

  void completeEntriesAreAccepted(OciRuntime runtime) {
    var bundle = Bundle.idle().set(BLOCK_IO + READ_BPS + "/-", Disk.entry("rate", 54321));
    var container = runtime.create(bundle);
    assertThat("rate", CgroupSetting.BLKIO_READ_BPS.of(container, Disk.numbers())).is("54321");
  }

  private static Bundle lacking(String list, String value, String property) {
    var entry = Disk.entry(value, 321);
    entry.remove(property);
    return Bundle.idle().set(BLOCK_IO + list + "/-", entry);
  }
}
