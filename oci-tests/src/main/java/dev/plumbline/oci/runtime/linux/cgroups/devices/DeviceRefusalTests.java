package dev.plumbline.oci.runtime.linux.cgroups.devices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.CHAR;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.denying;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.opening;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.plus;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.rule;
import static dev.plumbline.oci.runtime.linux.cgroups.devices.DeviceRules.without;
import static dev.plumbline.syscalls.Errno.ENXIO;
import static dev.plumbline.syscalls.OpenFlag.RDONLY;

import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that cannot be applied: config-linux.md#configLinuxDeviceAllowedlist. */
class DeviceRefusalTests {

  private static final Probe READ = opening(CHAR, 60, 7, RDONLY);

  @Test
  @Covers("runtime-spec/cgroups/devices-allow-missing")
  @Contrast("completeRuleIsApplied")
  void ruleWithoutAllowIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(plus(denying(READ), without(rule(true, "c"), "allow")))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "cb", "C"})
  @Covers("runtime-spec/cgroups/devices-type-unknown")
  @Contrast("completeRuleIsApplied")
  void ruleOfAnUnknownTypeIsRefused(String type, OciRuntime runtime) {
    assertThat(runtime.launch(plus(denying(READ), rule(true, type)))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "rx", "R"})
  @Covers("runtime-spec/cgroups/devices-access-invalid")
  @Contrast("completeRuleIsApplied")
  void ruleOfAnUnknownAccessIsRefused(String access, OciRuntime runtime) {
    assertThat(runtime.launch(plus(denying(READ), rule(true, "c", access)))).refused();
  }

  void completeRuleIsApplied(OciRuntime runtime) {
    var seen = runtime.run(plus(denying(READ), rule(true, "c")));
    assertThat(seen).step("open").failedWith(ENXIO);
  }
}
