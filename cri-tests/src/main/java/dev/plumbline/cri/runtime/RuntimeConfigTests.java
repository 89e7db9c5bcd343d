package dev.plumbline.cri.runtime;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.NetworkConfig;
import dev.plumbline.spec.cri.v1.RuntimeConfig;
import dev.plumbline.spec.cri.v1.UpdateRuntimeConfigRequest;
import org.junit.jupiter.api.Test;

/** What a kubelet does as the server does, and the reverse: RuntimeConfig, UpdateRuntimeConfig. */
class RuntimeConfigTests {

  @Test
  @Covers("cri/runtime/config-cgroup-driver")
  void cgroupDriverIsTold(CriEndpoint cri) {
    assertThat("the part about Linux", cri.demand(RuntimeRpcs.RUNTIME_CONFIG).hasLinux()).is(true);
  }

  @Test
  @Covers("cri/runtime/config-static")
  void runtimeConfigIsTheSameEveryTime(CriEndpoint cri) {
    var first = cri.demand(RuntimeRpcs.RUNTIME_CONFIG);
    cri.runSandbox();
    assertThat("the second answer", cri.demand(RuntimeRpcs.RUNTIME_CONFIG)).is(first);
  }

  @Test
  @Covers("cri/runtime/update-config")
  void addressesOfTheNodesPodsAreTaken(CriEndpoint cri) {
    var network = NetworkConfig.newBuilder().setPodCidr("10.199.0.0/24");
    var request =
        UpdateRuntimeConfigRequest.newBuilder()
            .setRuntimeConfig(RuntimeConfig.newBuilder().setNetworkConfig(network))
            .build();
    assertThat(cri.call(RuntimeRpcs.UPDATE_RUNTIME_CONFIG, request)).isOk();
  }
}
