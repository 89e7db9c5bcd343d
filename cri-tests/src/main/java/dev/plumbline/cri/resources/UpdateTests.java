package dev.plumbline.cri.resources;

import static dev.plumbline.cri.resources.Resources.MIB;
import static dev.plumbline.cri.resources.Resources.in;
import static dev.plumbline.cri.resources.Resources.limited;
import static dev.plumbline.cri.resources.Resources.with;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.witness.CgroupSetting;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.LinuxContainerResources;
import dev.plumbline.spec.cri.v1.UpdateContainerResourcesRequest;
import io.grpc.Status;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** UpdateContainerResources: what is in the cgroup when it returns. */
@Requires({"run:registry", "witness:files"})
class UpdateTests {

  private static final Probe NOTHING = Probe.of(p -> {});

  private static final Probe TAKES_64_MIB =
      Probe.of(p -> p.allocate("memory", 64 * MIB).mark("taken").pause("idle"));

  @Test
  @Covers({"kubernetes/resources/update-memory", "cri/resources/update-synchronous"})
  void memoryLimitIsRaisedAndLowered(CriEndpoint cri) {
    var container = cri.runSandbox().idle(limited(64 * MIB));
    container.update(r -> r.setMemoryLimitInBytes(128 * MIB));
    assertThat("raised limit", memory(container)).is(128 * MIB);
    container.update(r -> r.setMemoryLimitInBytes(32 * MIB));
    assertThat("lowered limit", memory(container)).is(32 * MIB);
  }

  @Test
  @Covers("kubernetes/resources/update-cpu")
  void quotaAndSharesAreChanged(CriEndpoint cri) {
    var container =
        cri.runSandbox()
            .idle(with(r -> r.setCpuShares(256).setCpuPeriod(100_000).setCpuQuota(20_000)));
    var before = in(container, CgroupSetting.CPU_SHARES);
    container.update(r -> r.setCpuShares(2048).setCpuPeriod(100_000).setCpuQuota(70_000));
    assertThat("quota", in(container, CgroupSetting.CPU_QUOTA)).is(70_000L);
    assertThat("shares or weight", in(container, CgroupSetting.CPU_SHARES))
        .is("more than before", shares -> shares > before);
  }

  @Test
  @Covers("kubernetes/resources/update-cpuset")
  void processorsAreChanged(CriEndpoint cri) {
    var container = cri.runSandbox().idle(with(r -> r.setCpusetCpus("0-1")));
    container.update(r -> r.setCpusetCpus("1"));
    assertThat(container.probe(Probe.of(p -> p.affinity("processors"))))
        .step("processors")
        .is(StepRecord::affinity, Set.of(1));
  }

  @Test
  @Covers("kubernetes/resources/update-keeps")
  void whatAnUpdateDoesNotNameStays(CriEndpoint cri) {
    var container = cri.runSandbox().idle(limited(64 * MIB));
    container.update(r -> r.setCpuPeriod(100_000).setCpuQuota(70_000));
    assertThat("quota", in(container, CgroupSetting.CPU_QUOTA)).is(70_000L);
    assertThat("memory limit", memory(container)).is(64 * MIB);
  }

  @Test
  @Covers("kubernetes/resources/update-created")
  void resourcesOfACreatedContainerAreChanged(CriEndpoint cri) {
    var container = cri.runSandbox().create(Probe.of(p -> p.pause("idle")));
    container.update(r -> r.setCpuPeriod(100_000).setCpuQuota(70_000));
    assertThat("quota", in(container.start(), CgroupSetting.CPU_QUOTA)).is(70_000L);
  }

  @Test
  @Covers("kubernetes/resources/update-exited")
  @Contrast("whatAnUpdateDoesNotNameStays")
  void updateOfAnEndedContainerIsAnError(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING).start().awaitExit();
    assertThat(container.tryUpdate(r -> r.setCpuPeriod(100_000).setCpuQuota(70_000))).failed();
  }

  @Test
  @Covers("kubernetes/resources/update-unknown")
  @Contrast("whatAnUpdateDoesNotNameStays")
  void updateOfAnUnknownContainerIsNotFound(CriEndpoint cri) {
    var request =
        UpdateContainerResourcesRequest.newBuilder()
            .setContainerId("fedcba9876543210".repeat(4))
            .setLinux(LinuxContainerResources.newBuilder().setCpuShares(2))
            .build();
    assertThat(cri.call(RuntimeRpcs.UPDATE_CONTAINER_RESOURCES, request))
        .failedWith(Status.Code.NOT_FOUND);
  }

  @Test
  @Covers("kubernetes/resources/update-below-usage")
  @Contrast("memoryLimitIsRaisedAndLowered")
  void limitBelowWhatIsUsedIsRefusedAndTheOldOneStays(CriEndpoint cri) {
    var container =
        cri.runSandbox()
            .create(TAKES_64_MIB, limited(128 * MIB))
            .start()
            .await(TAKES_64_MIB, "memory");
    assertThat(container.tryUpdate(r -> r.setMemoryLimitInBytes(16 * MIB))).failed();
    assertThat("limit", memory(container)).is(128 * MIB);
  }

  @Test
  @Covers("cri/resources/update-all-or-nothing")
  @Contrast("quotaAndSharesAreChanged")
  void updateOfWhichAPartIsRefusedChangesNothing(CriEndpoint cri) {
    var container = cri.runSandbox().idle(with(r -> r.setCpuPeriod(100_000).setCpuQuota(20_000)));
    assertThat(
            container.tryUpdate(
                r -> r.setCpuPeriod(100_000).setCpuQuota(70_000).setCpusetCpus("1023")))
        .failed();
    assertThat("quota", in(container, CgroupSetting.CPU_QUOTA)).is(20_000L);
  }

  private static long memory(CriContainer container) {
    return in(container, CgroupSetting.MEMORY_LIMIT);
  }
}
