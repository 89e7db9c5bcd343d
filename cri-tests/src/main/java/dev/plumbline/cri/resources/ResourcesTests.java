package dev.plumbline.cri.resources;

import static dev.plumbline.cri.resources.Resources.MIB;
import static dev.plumbline.cri.resources.Resources.in;
import static dev.plumbline.cri.resources.Resources.with;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.witness.CgroupSetting;
import dev.plumbline.spec.cri.v1.LinuxContainerResources;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a container is created with: its cgroup as the kernel tells it. */
@Requires({"run:registry", "witness:files"})
class ResourcesTests {

  private static final Probe AFFINITY = Probe.of(p -> p.affinity("processors"));

  private static final Probe OOM_SCORE =
      Probe.of(p -> p.readFile("score", "/proc/self/oom_score_adj"));

  @Test
  @Covers("kubernetes/resources/cpu-shares")
  void sharesAreInTheCgroup(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var few = sandbox.idle(with(r -> r.setCpuShares(256)));
    var many = sandbox.idle(with(r -> r.setCpuShares(2048)));
    // A weight of v2 is made of them, by one rule or another.
    assertThat("shares or weight of 2048", in(many, CgroupSetting.CPU_SHARES))
        .is("more than those of 256", n -> n > in(few, CgroupSetting.CPU_SHARES));
  }

  @Test
  @Covers("kubernetes/resources/cpu-quota")
  void quotaAndPeriodAreInTheCgroup(CriEndpoint cri) {
    var container = cri.runSandbox().idle(with(r -> r.setCpuPeriod(50_000).setCpuQuota(20_000)));
    assertThat("quota", in(container, CgroupSetting.CPU_QUOTA)).is(20_000L);
    assertThat("period", in(container, CgroupSetting.CPU_PERIOD)).is(50_000L);
  }

  @Test
  @Covers("kubernetes/resources/memory-limit")
  void memoryLimitIsInTheCgroup(CriEndpoint cri) {
    var container = cri.runSandbox().idle(with(r -> r.setMemoryLimitInBytes(64 * MIB)));
    assertThat("limit", in(container, CgroupSetting.MEMORY_LIMIT)).is(64 * MIB);
  }

  @Test
  @Covers("kubernetes/resources/memory-unlimited")
  void withoutAMemoryLimitThereIsNone(CriEndpoint cri) {
    assertThat("limit", in(cri.runSandbox().idle(), CgroupSetting.MEMORY_LIMIT))
        .is(Resources.UNLIMITED);
  }

  @Test
  @Covers("kubernetes/resources/swap-limit")
  void limitOfMemoryAndSwapIsInTheCgroup(CriEndpoint cri) {
    var container =
        cri.runSandbox()
            .idle(with(r -> r.setMemoryLimitInBytes(64 * MIB).setMemorySwapLimitInBytes(96 * MIB)));
    assertThat("with memory in v1, without in v2", in(container, CgroupSetting.MEMORY_SWAP))
        .isOneOf(List.of(96 * MIB, 32 * MIB));
  }

  @Test
  @Covers("kubernetes/resources/swap-below-memory")
  @Contrast("limitOfMemoryAndSwapIsInTheCgroup")
  void limitOfMemoryAndSwapBelowThatOfMemoryIsRefused(CriEndpoint cri) {
    assertRefused(cri, r -> r.setMemoryLimitInBytes(64 * MIB).setMemorySwapLimitInBytes(32 * MIB));
  }

  @Test
  @Covers("kubernetes/container/memory-too-small")
  @Contrast("memoryLimitIsInTheCgroup")
  void memoryInWhichNothingCanStartIsAnError(CriEndpoint cri) {
    assertRefused(cri, r -> r.setMemoryLimitInBytes(16 << 10));
  }

  @Test
  @Covers("kubernetes/resources/cpuset")
  void processorsAreThoseOfTheSet(CriEndpoint cri) {
    var seen = cri.runSandbox().run(AFFINITY, with(r -> r.setCpusetCpus("1")));
    assertThat(seen).step("processors").is(StepRecord::affinity, Set.of(1));
  }

  @Test
  @Covers("kubernetes/resources/cpuset-bad")
  @Contrast("processorsAreThoseOfTheSet")
  void processorThatThereIsNotIsRefused(CriEndpoint cri) {
    assertRefused(cri, r -> r.setCpusetCpus("1023"));
  }

  @Test
  @Covers("kubernetes/resources/oom-score-raised")
  void higherOomScoreIsInForce(CriEndpoint cri) {
    var seen = cri.runSandbox().run(OOM_SCORE, with(r -> r.setOomScoreAdj(987)));
    assertThat(seen).step("score").read("987\n");
  }

  private static void assertRefused(
      CriEndpoint cri, Consumer<LinuxContainerResources.Builder> change) {
    var sandbox = cri.runSandbox();
    assertThat(sandbox.attempt(sandbox.containerConfig(AFFINITY, with(change)))).failed();
  }
}
