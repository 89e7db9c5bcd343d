package dev.plumbline.oci.commandline.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostMounts;
import dev.plumbline.syscalls.abi.MountFlags;
import dev.plumbline.syscalls.host.MountEntry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a create leaves on the host that fails while it mounts. */
class FailedMountTests {

  /** Every mount of the host is shared there, as it is where systemd runs. */
  @Test
  @Covers("commandline/mounts/no-leak-on-failure")
  void failedCreateLeavesNoMount(OciRuntime runtime) {
    var host =
        HostMounts.of(runtime).propagate(Path.of("/"), MountFlags.MS_REC | MountFlags.MS_SHARED);
    var bundle =
        Bundle.idle().mount("/first", "tmpfs", "tmpfs").mount("/second", "none", "missing", "bind");
    assertThat(runtime.attemptCreate(bundle, host::calling)).refused();
    assertThat("mounts of the host", below(host, runtime.directory())).is(List.of());
  }

  private static List<String> below(HostMounts host, Path directory) {
    return host.seen().stream()
        .filter(mount -> mount.isUnder(directory))
        .map(MountEntry::target)
        .toList();
  }
}
