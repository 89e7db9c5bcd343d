package dev.plumbline.oci.runtime.linux.cgroups.controllers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The weight of a cgroup among others: config-linux.md#configLinuxCPU. */
class CpuSharesTests {

  @Test
  @Covers("runtime-spec/cgroups/cpu-shares")
  @Requires("host:cgroup-v1")
  void sharesAreThoseOfTheCgroup(OciRuntime runtime) {
    assertThat("shares", shares(runtime, 512)).is("512");
  }

  @Test
  @Covers("runtime-spec/cgroups/cpu-shares")
  @Requires("host:cgroup-v2")
  void sharesBecomeAWeightOtherThanTheDefault(OciRuntime runtime) {
    assertThat("weight", Integer.parseInt(shares(runtime, 512)))
        .is("from 1 to 99", weight -> weight >= 1 && weight < 100);
  }

  @Test
  @Covers("runtime-spec/cgroups/cpu-shares-order")
  void moreSharesNeverGiveLessWeight(OciRuntime runtime) {
    var weights =
        IntStream.of(2, 3, 1000, 1024, 2048, 262144)
            .map(shares -> Integer.parseInt(shares(runtime, shares)))
            .boxed()
            .toList();
    assertThat("weights", weights).is(weights.stream().sorted().toList());
    assertThat("least and most", Set.of(weights.get(0), weights.get(5)).size()).is(2);
  }

  private static String shares(OciRuntime runtime, int shares) {
    var container = runtime.create(Bundle.idle().set("/linux/resources/cpu/shares", shares));
    return CgroupSetting.CPU_SHARES.of(container);
  }
}
