package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HeldNamespaces;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.syscalls.host.MountEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What delete removes: runtime.md#runtimeDelete. */
@Requires("witness:host")
class DeletedResourcesTests {

  /** A container whose first process has a child and a grandchild. */
  private static final Probe FAMILY =
      Probe.of(
          p ->
              p.start("child", c -> c.start("grandchild", g -> g.pause("ready")).pause("waits"))
                  .pause("first"));

  @Test
  @Covers("runtime-spec/lifecycle/delete-removes-cgroup")
  void cgroupsOfTheContainerAreGoneAfterDelete(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var cgroups =
        HostProcess.of(container).cgroups().stream()
            .filter(directory -> directory.toString().contains(runtime.cgroup()))
            .toList();
    assertThat("cgroups before delete", cgroups).isNot(List.of());
    container.stop().delete();
    assertThat("cgroups after delete", cgroups.stream().filter(Files::exists).toList())
        .is(List.<Path>of());
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-removes-mounts")
  void hostSeesNoMountOfTheContainerAfterDelete(OciRuntime runtime) throws IOException {
    var bundle =
        Bundle.idle()
            .directory("source")
            .mount("/bound", "bind", runtime.directory().toString(), "rbind", "rw");
    var container = runtime.running(bundle);
    assertThat("mounts inside", targets(HostProcess.of(container).mounts()).contains("/bound"))
        .is(true);
    container.stop().delete();
    var left = MountEntry.own().stream().filter(m -> m.isUnder(runtime.directory())).toList();
    assertThat("mounts on the host", targets(left)).is(List.of());
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-removes-processes")
  void everyProcessOfTheContainerIsGoneAfterDelete(OciRuntime runtime) {
    var container = runtime.running(Bundle.running(FAMILY));
    assertThat("remains before delete", runtime.remains()).isNot(List.of());
    container.stop().delete();
    assertThat("remains after delete", runtime.remains()).is(List.of());
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-removes-namespaces")
  void nothingHoldsTheNamespacesAfterDelete(OciRuntime runtime) {
    var container = runtime.running(Bundle.running(FAMILY));
    var namespaces = runtime.untilTheEnd(HeldNamespaces.of(HostProcess.of(container)));
    assertThat("holders before delete", namespaces.holders()).isNot(List.of());
    container.stop().delete();
    assertThat("holders after delete", namespaces.lastingHolders()).is(List.of());
  }

  private static List<String> targets(List<MountEntry> mounts) {
    return mounts.stream().map(MountEntry::target).toList();
  }
}
