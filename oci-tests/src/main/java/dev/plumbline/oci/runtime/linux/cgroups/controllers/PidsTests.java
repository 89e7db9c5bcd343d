package dev.plumbline.oci.runtime.linux.cgroups.controllers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.fixtures.witness.CgroupSetting.UNLIMITED;
import static dev.plumbline.syscalls.Errno.EAGAIN;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.Verbs;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import dev.plumbline.fixtures.witness.HostCgroup;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The limit of processes: config-linux.md#configLinuxPIDS. */
class PidsTests {

  private static final String PIDS = "/linux/resources/pids";

  /** Sixteen children that wait beside their parent, each a process of the cgroup. */
  private static final Probe CHILDREN =
      Probe.of(p -> IntStream.rangeClosed(1, 16).forEach(each -> child(p, each)));

  private static final Probe FORK = Probe.of(p -> p.start("fork", child -> child.exit(0)));

  @Test
  @Covers("runtime-spec/cgroups/pids-limit")
  void limitIsThatOfTheCgroup(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(PIDS + "/limit", 77));
    assertThat("limit", CgroupSetting.PIDS_LIMIT.of(container)).is("77");
  }

  @Test
  @Covers("runtime-spec/cgroups/pids-limit-felt")
  void programAtItsLimitCannotFork(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(CHILDREN).set(PIDS + "/limit", 16));
    assertThat(seen).step("child 15").succeeded();
    assertThat(seen).step("child 16").failedWith(EAGAIN);
  }

  @Test
  @Covers("runtime-spec/cgroups/pids-unlimited")
  void limitOfMinusOneLiftsIt(OciRuntime runtime) {
    var cgroup = HostCgroup.make(runtime, "limited").set("pids", "77", "pids.max");
    var bundle = Bundle.idle().set("/linux/cgroupsPath", cgroup.path()).set(PIDS + "/limit", -1);
    assertThat("limit", CgroupSetting.PIDS_LIMIT.of(runtime.create(bundle))).is(UNLIMITED);
  }

  @Test
  @Covers("runtime-spec/cgroups/pids-zero")
  @Contrast("programWithRoomForAnotherProcessCanFork")
  void programWithALimitOfZeroCannotFork(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(FORK).set(PIDS + "/limit", 0));
    assertThat(seen).step("fork").failedWith(EAGAIN);
  }

  void programWithRoomForAnotherProcessCanFork(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(FORK).set(PIDS + "/limit", 16));
    assertThat(seen).step("fork").succeeded();
  }

  @Test
  @Covers("runtime-spec/cgroups/pids-limit-missing")
  @Requires({"host:controller-pids", "runtime:cgroups"})
  @Contrast("programWithRoomForAnotherProcessCanFork")
  void pidsWithoutALimitAreRefused(OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.running(FORK).set(PIDS, Map.of()))).refused();
  }

  private static void child(Verbs verbs, int number) {
    verbs.start(
        "child " + number, child -> child.sleep("slept " + number, Duration.ofSeconds(600)));
  }
}
