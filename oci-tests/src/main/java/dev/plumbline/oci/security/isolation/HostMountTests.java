package dev.plumbline.oci.security.isolation;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostMounts;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.oci.security.Outcome;
import dev.plumbline.syscalls.abi.MountFlags;
import dev.plumbline.syscalls.host.MountEntry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mounts of the host, which the caller has in a namespace of the test's own. */
@Tag("security")
class HostMountTests {

  private static final int FIRST = 700_000;

  /** Every mount of the caller is shared, so that a mount in a copy of its namespace shows. */
  @Test
  @Covers("security/isolation/mounts-not-on-host")
  void noMountOfTheContainerAppearsWhereTheCallerIs(OciRuntime runtime) {
    OutsideDirectory.of(runtime);
    var host =
        HostMounts.of(runtime).propagate(Path.of("/"), MountFlags.MS_REC | MountFlags.MS_SHARED);
    var bundle =
        Bundle.idle()
            .directory("source")
            .mount("/bound", "bind", "source", "bind")
            .mount("/made", "tmpfs", "tmpfs");
    runtime.create(bundle, host::calling).start().await("ready");
    var seen =
        host.seen().stream()
            .filter(mount -> mount.isUnder(runtime.directory()))
            .map(MountEntry::target)
            .toList();
    assertThat("mounts in the test's directory", seen).is(List.of());
  }

  @Test
  @Covers("security/isolation/bind-locked")
  @Requires("runtime:user-namespaces")
  void readOnlyMountOfTheHostStaysSoInAUserNamespace(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime).owner(FIRST, FIRST);
    var host = HostMounts.of(runtime).bind(outside.path(), outside.path(), MountFlags.MS_RDONLY);
    var probe = Probe.of(p -> p.createFile("file", "/place/new", "text"));
    var bundle =
        Bundle.running(probe)
            .userNamespace(FIRST, 1000)
            .mount("/place", "bind", outside.path().toString(), "bind", "rw");
    Outcome.of(runtime, bundle, host::calling);
    assertThat("changes outside", outside.changes()).is(List.of());
  }
}
