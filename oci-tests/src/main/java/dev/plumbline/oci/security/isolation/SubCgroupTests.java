package dev.plumbline.oci.security.isolation;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostCgroup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cgroups for added processes that are not below the container's: runc-exec(8), --cgroup. */
@Tag("security")
class SubCgroupTests {

  private static final Probe RUNNING = Probe.of(p -> p.pid("ran"));

  /** The cgroup beside the container's exists, so that nothing but the rule keeps a process out. */
  @ParameterizedTest
  @ValueSource(strings = {"../%s", "sub/../../%s", "/../%s"})
  @Covers("security/isolation/sub-cgroup-dot-dot")
  @Contrast("cgroupBelowIsTaken")
  void cgroupBesideThatOfTheContainerIsRefused(String path, OciRuntime runtime) {
    var beside = HostCgroup.make(runtime, "beside").path();
    var name = beside.substring(beside.lastIndexOf('/') + 1);
    var exec = withSubCgroup(runtime).exec(RUNNING).with("--cgroup", path.formatted(name));
    assertThat(exec.execute()).failed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plumbline:/sub", "plumbline:sub"})
  @Covers("security/isolation/sub-cgroup-controller")
  @Contrast("cgroupBelowIsTaken")
  void cgroupOfAnUnknownControllerIsRefused(String path, OciRuntime runtime) {
    var exec = withSubCgroup(runtime).exec(RUNNING).with("--cgroup", path);
    assertThat(exec.execute()).failed();
  }

  void cgroupBelowIsTaken(OciRuntime runtime) {
    assertThat(withSubCgroup(runtime).exec(RUNNING).with("--cgroup", "sub").execute()).succeeded();
  }

  private static Container withSubCgroup(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    HostCgroup.below(runtime, container, "sub");
    return container;
  }
}
