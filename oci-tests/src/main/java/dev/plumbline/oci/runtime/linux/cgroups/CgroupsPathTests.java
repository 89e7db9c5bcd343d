package dev.plumbline.oci.runtime.linux.cgroups;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import dev.plumbline.fixtures.witness.HostCgroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where cgroupsPath puts the program: config-linux.md#configLinuxCgroupsPath. */
@Requires("host:controller-pids")
class CgroupsPathTests {

  @Test
  @Covers({"runtime-spec/cgroups/path-used", "runtime-spec/cgroups/path-absolute"})
  void programIsInTheCgroupThatAnAbsolutePathNames(OciRuntime runtime) {
    var path = runtime.cgroup() + "-used";
    var container = runtime.running(Placed.at(path));
    assertThat("cgroup", Placed.of(container)).is(HostCgroup.place("pids", path));
  }

  /** The parents bear the run's name, not the test's: nobody is asked to remove them. */
  @Test
  @Covers("runtime-spec/cgroups/path-created")
  void cgroupThatDoesNotExistIsCreatedWithItsParents(OciRuntime runtime) {
    var path = Path.of(runtime.cgroup()).getParent() + "/parents/" + runtime.name() + "/child";
    assertThat("before", Files.exists(HostCgroup.place("pids", path))).is(false);
    var container = runtime.running(Placed.at(path));
    assertThat("cgroup", Placed.of(container)).is(HostCgroup.place("pids", path));
  }

  @Test
  @Covers("runtime-spec/cgroups/path-same")
  void twoContainersInTurnWithOneAbsolutePathAreInOneCgroup(OciRuntime runtime) {
    var bundle = Placed.at(runtime.cgroup() + "-again");
    var first = runtime.running(bundle);
    var place = Placed.of(first);
    first.stop().delete();
    assertThat("second cgroup", Placed.of(runtime.running(bundle))).is(place);
  }

  @Test
  @Covers("runtime-spec/cgroups/path-same-relative")
  void twoContainersInTurnWithOneRelativePathAreInOneCgroup(OciRuntime runtime) {
    var bundle = Placed.at(runtime.cgroup().substring(1) + "-relative");
    var first = runtime.running(bundle);
    var place = Placed.of(first);
    first.stop().delete();
    assertThat("second cgroup", Placed.of(runtime.running(bundle))).is(place);
  }

  /** A path that the kernel resolves is as good as a refusal: any third place is an invention. */
  @Test
  @Covers("runtime-spec/cgroups/path-invalid-error")
  void pathWithDotsIsRefusedOrLeadsWhereTheKernelWouldGo(OciRuntime runtime) {
    var attempt = runtime.attemptCreate(Placed.at(runtime.cgroup() + "/../" + runtime.name()));
    assertThat("cgroup", Placed.outcome(attempt))
        .isOneOf(List.of("refused", HostCgroup.place("pids", runtime.cgroup()).toString()));
  }

  @Test
  @Covers("runtime-spec/cgroups/resources-absent")
  void limitsOfACgroupStayWhereResourcesIsAbsent(OciRuntime runtime) {
    var cgroup = HostCgroup.make(runtime, "limited").set("pids", "77", "pids.max");
    var container = runtime.running(Bundle.idle().set("/linux/cgroupsPath", cgroup.path()));
    assertThat("cgroup", Placed.of(container)).is(cgroup.directory("pids"));
    assertThat("limit", CgroupSetting.PIDS_LIMIT.of(container)).is("77");
  }
}
