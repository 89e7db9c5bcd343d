package dev.plumbline.cri.resources;

import static dev.plumbline.cri.resources.Resources.with;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.v1.LinuxContainerResources;
import org.junit.jupiter.api.Test;

/** What the status tells of a container's resources. */
@Requires("run:registry")
class ResourceRecordTests {

  @Test
  @Covers("kubernetes/resources/resources-told")
  void statusTellsTheResources(CriEndpoint cri) {
    var container = cri.runSandbox().idle(with(r -> r.setCpuShares(256).setCpuQuota(20_000)));
    assertThat("shares and quota", told(container.status().getResources().getLinux()))
        .is("256, 20000");
  }

  @Test
  @Covers("cri/resources/update-told")
  void statusTellsTheResourcesAfterAnUpdate(CriEndpoint cri) {
    var container = cri.runSandbox().idle(with(r -> r.setCpuShares(256).setCpuQuota(20_000)));
    container.update(r -> r.setCpuShares(512).setCpuQuota(70_000));
    assertThat("shares and quota", told(container.status().getResources().getLinux()))
        .is("512, 70000");
  }

  private static String told(LinuxContainerResources resources) {
    return resources.getCpuShares() + ", " + resources.getCpuQuota();
  }
}
