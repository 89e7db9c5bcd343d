package dev.plumbline.oci.runtime.linux.cgroups.devices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.CHAR;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.denying;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.opening;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.plus;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.rule;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.without;
import static dev.plumbline.syscalls.Errno.ENXIO;
import static dev.plumbline.syscalls.Errno.EPERM;
import static dev.plumbline.syscalls.OpenFlag.RDONLY;
import static dev.plumbline.syscalls.OpenFlag.WRONLY;

import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Test;

/** Which devices and what access a rule covers: config-linux.md#configLinuxDeviceAllowedlist. */
class DeviceAccessTests {

  private static final Probe READ = opening(CHAR, 60, 7, RDONLY);
  private static final Probe READ_NEXT = opening(CHAR, 60, 8, RDONLY);
  private static final Probe READ_OTHER = opening(CHAR, 61, 8, RDONLY);
  private static final Probe WRITE = opening(CHAR, 60, 7, WRONLY);

  @Test
  @Covers("runtime-spec/cgroups/devices-denied")
  @Contrast("deviceThatIsAllowedCanBeOpened")
  void deviceThatIsDeniedCannotBeOpened(OciRuntime runtime) {
    var seen = runtime.run(denying(READ));
    assertThat(seen).step("mknod").succeeded();
    assertThat(seen).step("open").failedWith(EPERM);
  }

  @Test
  @Covers({"runtime-spec/cgroups/devices-allowed", "runtime-spec/cgroups/devices-numbers"})
  void deviceThatIsAllowedCanBeOpened(OciRuntime runtime) {
    var rule = rule(true, "c");
    assertThat(runtime.run(plus(denying(READ), rule))).step("open").failedWith(ENXIO);
    assertThat(runtime.run(plus(denying(READ_NEXT), rule))).step("open").failedWith(EPERM);
  }

  @Test
  @Covers("runtime-spec/cgroups/devices-minor-unset")
  void ruleWithoutMinorCoversEveryMinorOfItsMajor(OciRuntime runtime) {
    var rule = without(rule(true, "c"), "minor");
    assertThat(runtime.run(plus(denying(READ), rule))).step("open").failedWith(ENXIO);
    assertThat(runtime.run(plus(denying(READ_NEXT), rule))).step("open").failedWith(ENXIO);
    assertThat(runtime.run(plus(denying(READ_OTHER), rule))).step("open").failedWith(EPERM);
  }

  @Test
  @Covers("runtime-spec/cgroups/devices-major-unset")
  void ruleWithoutMajorCoversEveryMajor(OciRuntime runtime) {
    var rule = without(rule(true, "c"), "major", "minor");
    assertThat(runtime.run(plus(denying(READ), rule))).step("open").failedWith(ENXIO);
    assertThat(runtime.run(plus(denying(READ_OTHER), rule))).step("open").failedWith(ENXIO);
  }

  @Test
  @Covers("runtime-spec/cgroups/devices-access-read")
  void deviceWithAccessRCanBeReadAndNotWritten(OciRuntime runtime) {
    var rule = rule(true, "c", "r");
    assertThat(runtime.run(plus(denying(READ), rule))).step("open").failedWith(ENXIO);
    assertThat(runtime.run(plus(denying(WRITE), rule))).step("open").failedWith(EPERM);
  }

  @Test
  @Covers("runtime-spec/cgroups/devices-access-write")
  void deviceWithAccessWCanBeWrittenAndNotRead(OciRuntime runtime) {
    var rule = rule(true, "c", "w");
    assertThat(runtime.run(plus(denying(WRITE), rule))).step("open").failedWith(ENXIO);
    assertThat(runtime.run(plus(denying(READ), rule))).step("open").failedWith(EPERM);
  }

  @Test
  @Covers("runtime-spec/cgroups/devices-access-mknod")
  @Contrast("deviceThatIsAllowedCanBeOpened")
  void deviceWithAccessMCanBeMadeAndNotOpened(OciRuntime runtime) {
    var seen = runtime.run(plus(denying(READ), rule(true, "c", "m")));
    assertThat(seen).step("mknod").succeeded();
    assertThat(seen).step("open").failedWith(EPERM);
  }
}
