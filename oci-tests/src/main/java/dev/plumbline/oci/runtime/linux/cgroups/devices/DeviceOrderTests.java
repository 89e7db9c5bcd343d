package dev.plumbline.oci.runtime.linux.cgroups.devices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.CHAR;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.denying;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.opening;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.plus;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.rule;
import static dev.plumbline.syscalls.Errno.ENXIO;
import static dev.plumbline.syscalls.Errno.EPERM;
import static dev.plumbline.syscalls.OpenFlag.RDONLY;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of several rules the last one decides: config-linux.md#configLinuxDeviceAllowedlist. */
class DeviceOrderTests {

  private static final Probe READ = opening(CHAR, 60, 7, RDONLY);

  @Test
  @Covers("runtime-spec/cgroups/devices-order")
  void deviceThatIsDeniedAndThenAllowedCanBeOpened(OciRuntime runtime) {
    var bundle = plus(plus(denying(READ), rule(false, "c")), rule(true, "c"));
    assertThat(runtime.run(bundle)).step("open").failedWith(ENXIO);
  }

  @Test
  @Covers("runtime-spec/cgroups/devices-order-denied")
  @Contrast("deviceThatIsDeniedAndThenAllowedCanBeOpened")
  void deviceThatIsAllowedAndThenDeniedCannotBeOpened(OciRuntime runtime) {
    var bundle = plus(plus(denying(READ), rule(true, "c")), rule(false, "c"));
    assertThat(runtime.run(bundle)).step("open").failedWith(EPERM);
  }

  @Test
  @Covers("runtime-spec/cgroups/devices-order-general")
  @Contrast("deviceThatIsDeniedAndThenAllowedCanBeOpened")
  void deviceThatIsAllowedBeforeAllAreDeniedCannotBeOpened(OciRuntime runtime) {
    var allowed = plus(Bundle.running(READ), rule(true, "c"));
    var bundle = plus(allowed, Map.of("allow", false, "access", "rwm"));
    var node = Map.<String, Object>of("allow", true, "type", "c", "access", "m");
    assertThat(runtime.run(plus(bundle, node))).step("open").failedWith(EPERM);
  }
}
