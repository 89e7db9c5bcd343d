package dev.plumbline.oci.runtime.linux.cgroups;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostCgroup;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cgroup that is not fit for a container: config-linux.md#configLinuxControlGroups. */
@Requires("host:controller-pids")
class CgroupFitnessTests {

  private static final Duration AT_ONCE = Duration.ofSeconds(8);

  @Test
  @Covers({"runtime-spec/cgroups/unfit-error", "commandline/cgroups/non-empty"})
  void cgroupWithAProcessIsRefusedOrUsed(OciRuntime runtime) {
    var cgroup = HostCgroup.make(runtime, "occupied").occupy(runtime);
    var attempt = runtime.attemptCreate(Placed.at(cgroup.path()));
    assertThat("cgroup", Placed.outcome(attempt))
        .isOneOf(List.of("refused", cgroup.directory("pids").toString()));
  }

  @Test
  @Covers("runtime-spec/cgroups/unfit-no-effect")
  void processThatWasThereBeforeStaysInItsCgroup(OciRuntime runtime) {
    var cgroup = HostCgroup.make(runtime, "occupied").occupy(runtime);
    runtime.attemptCreate(Placed.at(cgroup.path()));
    assertThat("process of the cgroup is there", cgroup.isOccupied("pids")).is(true);
  }

  @Test
  @Covers({"runtime-spec/cgroups/unfit-frozen", "commandline/cgroups/frozen"})
  void frozenCgroupIsRefusedOrUsedAtOnce(OciRuntime runtime) {
    var cgroup = HostCgroup.make(runtime, "frozen").freeze();
    var attempt = runtime.attemptCreate(Placed.at(cgroup.path()), call -> call.within(AT_ONCE));
    assertThat("cgroup", Placed.outcome(attempt))
        .isOneOf(List.of("refused", cgroup.directory("pids").toString()));
  }
}
