package dev.plumbline.oci.commandline.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.oci.runtime.mounts.MountTable;
import dev.plumbline.syscalls.host.MountEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** sysfs where the kernel does not let the container mount it. */
class SysfsTests {

  /** The network namespace of the runtime is not that of the user namespace. */
  @Test
  @Covers("commandline/mounts/sysfs-without-network")
  void sysfsIsThereAndReadOnly(OciRuntime runtime) {
    var probe = Probe.of(p -> p.readFile("mounts", MountTable.FILE));
    var bundle = Bundle.running(probe).userNamespace(700_000, 1_000).withoutNamespace("network");
    var seen = runtime.run(bundle);
    assertThat(seen).step("mounts").is(MountTable.at("/sys", MountEntry::type), "sysfs");
    assertThat(seen).step("mounts").is(MountTable.options("/sys", "ro"), List.of("ro"));
  }
}
