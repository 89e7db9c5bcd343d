package dev.plumbline.oci.runtime.linux.memorypolicy;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.memorypolicy.Policies.running;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.linux.MemoryPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies that cannot be: config-linux.md#configLinuxMemoryPolicy. */
class MemoryPolicyRefusalTests {

  private static final MemoryPolicy BIND = MemoryPolicy.of("MPOL_BIND").withNodes("0");

  @Test
  @Covers("runtime-spec/memorypolicy/mode-missing")
  @Contrast("policiesInOrderAreTaken")
  void policyWithoutModeIsRefused(OciRuntime runtime) {
    var bundle = Bundle.exiting().set("/linux/memoryPolicy", Map.of("nodes", "0"));
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/memorypolicy/mode-missing")
  @Contrast("policiesInOrderAreTaken")
  void emptyPolicyIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.exiting().set("/linux/memoryPolicy", Map.of()))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MPOL_PLUMBLINE", "mpol_bind", "BIND", ""})
  @Covers("runtime-spec/memorypolicy/mode-unknown")
  @Contrast("policiesInOrderAreTaken")
  void modeOfAnotherNameIsRefused(String mode, OciRuntime runtime) {
    assertThat(runtime.launch(running(BIND.withMode(mode)))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MPOL_DEFAULT", "MPOL_LOCAL"})
  @Covers("runtime-spec/memorypolicy/nodes-forbidden")
  @Contrast("policiesInOrderAreTaken")
  void nodesOfAModeWithoutNodesAreRefused(String mode, OciRuntime runtime) {
    assertThat(runtime.launch(running(BIND.withMode(mode)))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MPOL_BIND", "MPOL_INTERLEAVE"})
  @Covers("runtime-spec/memorypolicy/nodes-needed")
  @Contrast("policiesInOrderAreTaken")
  void modeThatNeedsNodesIsRefusedWithoutThem(String mode, OciRuntime runtime) {
    assertThat(runtime.launch(running(MemoryPolicy.of(mode)))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plumbline", "0-", "-0", "0;1", "0x0", "1-0"})
  @Covers("runtime-spec/memorypolicy/nodes-malformed")
  @Contrast("policiesInOrderAreTaken")
  void nodesThatAreNoListAreRefused(String nodes, OciRuntime runtime) {
    assertThat(runtime.launch(running(BIND.withNodes(nodes)))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "0-2147483648", "18446744073709551616"})
  @Covers("runtime-spec/memorypolicy/nodes-too-large")
  @Contrast("policiesInOrderAreTaken")
  void numberBeyondEveryMaskIsRefused(String nodes, OciRuntime runtime) {
    assertThat(runtime.launch(running(BIND.withNodes(nodes)))).refused();
  }

  @Test
  @Covers("runtime-spec/memorypolicy/flags-contradict")
  @Contrast("policiesInOrderAreTaken")
  void staticAndRelativeNodesAreRefused(OciRuntime runtime) {
    var flags = List.of("MPOL_F_STATIC_NODES", "MPOL_F_RELATIVE_NODES");
    assertThat(runtime.launch(running(BIND.withFlags(flags)))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MPOL_F_PLUMBLINE", "mpol_f_static_nodes", ""})
  @Covers("runtime-spec/memorypolicy/flag-unknown")
  @Contrast("policiesInOrderAreTaken")
  void flagOfAnotherNameIsRefused(String flag, OciRuntime runtime) {
    assertThat(runtime.launch(running(BIND.withFlags(List.of(flag))))).refused();
  }

  void policiesInOrderAreTaken(OciRuntime runtime) {
    assertThat(runtime.run(running(BIND))).ranToTheEnd();
    assertThat(runtime.run(running(BIND.withMode("MPOL_INTERLEAVE")))).ranToTheEnd();
    assertThat(runtime.run(running(MemoryPolicy.of("MPOL_LOCAL")))).ranToTheEnd();
    assertThat(runtime.run(running(BIND.withFlags(List.of("MPOL_F_STATIC_NODES"))))).ranToTheEnd();
  }
}
