package dev.plumbline.cri.sandbox;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.LinuxContainerResources;
import dev.plumbline.spec.cri.v1.UpdatePodSandboxResourcesRequest;
import org.junit.jupiter.api.Test;

/** What a kubelet tells of the resources of a pod as a whole. */
class SandboxResourcesTests {

  private static final LinuxContainerResources SOME =
      LinuxContainerResources.newBuilder()
          .setCpuShares(512)
          .setMemoryLimitInBytes(256 << 20)
          .build();

  @Test
  @Covers("kubernetes/sandbox/overhead")
  void overheadAndResourcesAreAccepted(CriEndpoint cri) {
    var config = cri.sandboxConfig(c -> c.getLinuxBuilder().setOverhead(SOME).setResources(SOME));
    assertThat(cri.attemptSandbox(config)).isOk();
  }

  @Test
  @Covers("kubernetes/sandbox/update-resources")
  void resourcesOfAReadySandboxAreUpdated(CriEndpoint cri) {
    assertThat(cri.call(RuntimeRpcs.UPDATE_POD_SANDBOX_RESOURCES, update(cri.runSandbox().id())))
        .isOk();
  }

  @Test
  @Covers("kubernetes/sandbox/update-resources-unknown")
  @Contrast("resourcesOfAReadySandboxAreUpdated")
  void updateOfAnUnknownSandboxIsAnError(CriEndpoint cri) {
    var unknown = "0123456789abcdef".repeat(4);
    assertThat(cri.call(RuntimeRpcs.UPDATE_POD_SANDBOX_RESOURCES, update(unknown))).failed();
  }

  private static UpdatePodSandboxResourcesRequest update(String id) {
    return UpdatePodSandboxResourcesRequest.newBuilder()
        .setPodSandboxId(id)
        .setOverhead(SOME)
        .setResources(SOME)
        .build();
  }
}
