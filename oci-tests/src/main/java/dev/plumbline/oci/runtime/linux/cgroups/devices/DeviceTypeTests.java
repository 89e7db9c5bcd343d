package dev.plumbline.oci.runtime.linux.cgroups.devices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.denying;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.openingBoth;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.plus;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.rule;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.without;
import static dev.plumbline.syscalls.Errno.ENXIO;
import static dev.plumbline.syscalls.Errno.EPERM;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which kind of device a rule covers: config-linux.md#configLinuxDeviceAllowedlist. */
class DeviceTypeTests {

  @Test
  @Covers("runtime-spec/cgroups/devices-type-char")
  void ruleOfTypeCLeavesBlockDevicesAlone(OciRuntime runtime) {
    var seen = runtime.run(plus(denying(openingBoth()), rule(true, "c")));
    assertThat(seen).step("char").failedWith(ENXIO);
    assertThat(seen).step("block").failedWith(EPERM);
  }

  @Test
  @Covers("runtime-spec/cgroups/devices-type-block")
  void ruleOfTypeBLeavesCharacterDevicesAlone(OciRuntime runtime) {
    var seen = runtime.run(plus(denying(openingBoth()), rule(true, "b")));
    assertThat(seen).step("block").failedWith(ENXIO);
    assertThat(seen).step("char").failedWith(EPERM);
  }

  @Test
  @Covers("runtime-spec/cgroups/devices-type-all")
  void ruleOfTypeACoversBothKinds(OciRuntime runtime) {
    var rule = without(rule(true, "a", "rwm"), "major", "minor");
    var seen = runtime.run(plus(denying(openingBoth()), rule));
    assertThat(seen).step("char").failedWith(ENXIO);
    assertThat(seen).step("block").failedWith(ENXIO);
  }

  @Test
  @Covers("runtime-spec/cgroups/devices-type-unset")
  void ruleWithoutTypeCoversBothKinds(OciRuntime runtime) {
    var rule = Map.<String, Object>of("allow", true, "access", "rwm");
    var seen = runtime.run(plus(denying(openingBoth()), rule));
    assertThat(seen).step("char").failedWith(ENXIO);
    assertThat(seen).step("block").failedWith(ENXIO);
  }
}
