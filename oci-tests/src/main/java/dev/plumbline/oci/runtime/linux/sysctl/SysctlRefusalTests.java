package dev.plumbline.oci.runtime.linux.sysctl;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters that cannot be set: config-linux.md#configLinuxSysctl. */
class SysctlRefusalTests {

  @ParameterizedTest
  @ValueSource(strings = {"net.ipv4.plumbline", "net.plumbline"})
  @Covers("runtime-spec/sysctl/unknown")
  @Contrast("existingParametersAreTaken")
  void parameterThatDoesNotExistIsRefused(String name, OciRuntime runtime) {
    assertThat(runtime.launch(with(name, "1"))).refused();
  }

  @ParameterizedTest
  @CsvSource({
    "net.ipv4.ip_forward, plumbline",
    "net.ipv4.ip_local_port_range, 50000 40000",
    "kernel.msgmax, plumbline"
  })
  @Covers("runtime-spec/sysctl/bad-value")
  @Contrast("existingParametersAreTaken")
  void valueThatTheKernelTurnsDownIsRefused(String name, String value, OciRuntime runtime) {
    assertThat(runtime.launch(with(name, value))).refused();
  }

  /** No kernel takes the value: whoever applies the parameter finds that out. */
  @Test
  @Covers("runtime-spec/sysctl/without-namespace")
  @Contrast("existingParametersAreTaken")
  void parameterWithoutNamespaceIsNotDropped(OciRuntime runtime) {
    assertThat(runtime.launch(with("vm.swappiness", "plumbline"))).refused();
  }

  void existingParametersAreTaken(OciRuntime runtime) {
    var values = Map.of("net.ipv4.ip_local_port_range", "40000 40100", "kernel.msgmax", "4242");
    assertThat(runtime.run(Bundle.exiting().set("/linux/sysctl", values))).ranToTheEnd();
  }

  private static Bundle with(String name, String value) {
    return Bundle.exiting().set("/linux/sysctl", Map.of(name, value));
  }
}
