package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostCgroup;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.spec.runtime.ContainerStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What delete leaves alone: runtime.md#runtimeDelete. */
class KeptResourcesTests {

  @Test
  @Covers("runtime-spec/lifecycle/delete-keeps-cgroup")
  void cgroupThatWasThereBeforeCreateOutlivesDelete(OciRuntime runtime) {
    var cgroup = HostCgroup.make(runtime, "made");
    var bundle = Bundle.idle().set("/linux/cgroupsPath", cgroup.path());
    runtime.running(bundle).stop().delete();
    assertThat("cgroups that are missing", cgroup.missing()).is(List.of());
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-keeps-cgroup")
  void parentOfTheCgroupOutlivesDelete(OciRuntime runtime) {
    var parent = HostCgroup.make(runtime, "parent");
    var bundle = Bundle.idle().set("/linux/cgroupsPath", parent.path() + "/child");
    runtime.running(bundle).stop().delete();
    assertThat("cgroups that are missing", parent.missing()).is(List.of());
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-keeps-namespace")
  void joinedNamespaceOutlivesDelete(OciRuntime runtime) {
    var owner = runtime.running(Bundle.idle());
    var network = HostProcess.of(owner).namespace("net");
    var joined = Map.of("type", "network", "path", "/proc/" + owner.pid() + "/ns/net");
    var guest =
        runtime.running(
            Bundle.running(Probe.of(p -> p.readlink("net", "/proc/self/ns/net").pause("ready")))
                .withoutNamespace("network")
                .set("/linux/namespaces/-", joined));
    guest.stop().delete();
    assertThat(guest.seen()).step("net").read(network.toString());
    assertThat(owner).isIn(ContainerStatus.RUNNING);
    assertThat("namespace of the owner", HostProcess.of(owner).namespace("net")).is(network);
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-keeps-files")
  void bundleAndSourcesOfMountsOutliveDelete(OciRuntime runtime) {
    var source = runtime.write(Bundle.exiting().file("data/file", "kept"), "source");
    var bundle =
        Bundle.idle()
            .file("rootfs/etc/file", "kept")
            .file("beside", "kept")
            .mount("/bound", "bind", source.path().toString(), "rbind", "rw");
    var written = runtime.write(bundle);
    var before = List.of(written.files(), source.files());
    runtime.create(runtime.newId(), written).start().await("ready").stop().delete();
    assertThat("files of the bundle that are missing", written.missing(before.get(0)))
        .is(List.of());
    assertThat("files of the source", source.files()).is(before.get(1));
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-keeps-other-containers")
  void otherContainersOutliveDelete(OciRuntime runtime) {
    var other = runtime.running(Bundle.idle());
    var before = other.state();
    runtime.running(Bundle.idle()).stop().delete();
    assertThat("state of the other container", other.state()).is(before);
    assertThat(other.stop().delete()).isUnknown();
  }
}
