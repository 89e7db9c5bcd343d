package dev.plumbline.oci.commandline.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostCgroup;
import dev.plumbline.fixtures.witness.HostProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Processes in cgroups below the container's own: runc-exec(8), --cgroup. */
class SubCgroupTests {

  private static final Probe WAITING = Probe.of(p -> p.pause("ready"));

  @Test
  @Covers("commandline/exec/sub-cgroup")
  void addedProcessIsInTheCgroupBelowThatOfTheContainer(OciRuntime runtime) {
    var container = withSubCgroup(runtime);
    var added = container.exec(WAITING).with("--cgroup", "sub").detach().await("ready");
    assertThat("cgroups", new HostProcess(added.pid()).cgroups())
        .is(below(HostProcess.of(container).cgroups()));
  }

  @Test
  @Covers("commandline/exec/sub-cgroup-missing")
  @Contrast("addedProcessIsInTheCgroupBelowThatOfTheContainer")
  void cgroupThatDoesNotExistIsAnError(OciRuntime runtime) {
    var exec = withSubCgroup(runtime).exec(Probe.of(p -> p.pid("ran")));
    assertThat(exec.with("--cgroup", "missing").execute()).failed();
  }

  private static Container withSubCgroup(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    HostCgroup.below(runtime, container, "sub");
    return container;
  }

  private static List<Path> below(List<Path> cgroups) {
    return cgroups.stream().map(directory -> directory.resolve("sub")).toList();
  }
}
