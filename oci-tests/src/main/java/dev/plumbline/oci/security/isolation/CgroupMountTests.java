package dev.plumbline.oci.security.isolation;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostCgroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The host's cgroups inside a container that has no cgroup namespace: CVE-2023-25809. */
@Tag("security")
class CgroupMountTests {

  private static final int FIRST = 700_000;

  /**
   * The cgroup belongs to the container's root, as those of a user's session do to whoever calls a
   * runtime there. The kernel makes no new mount of cgroups there, so a runtime has to bind the
   * host's, where "ro" is easily lost.
   */
  @Test
  @Covers("security/isolation/cgroup-readonly-in-user-namespace")
  void cgroupOfTheHostCannotBeChanged(OciRuntime runtime) {
    var cgroup = HostCgroup.make(runtime, "host");
    var directory = cgroup.directory("memory");
    give(directory);
    var probe = Probe.of(p -> p.mkdir("mkdir", "/sys/fs/cgroup" + cgroup.path() + "/new", 0755));
    var bundle =
        Bundle.running(probe)
            .userNamespace(FIRST, 65536)
            .mount("/sys/fs/cgroup", "cgroup", "cgroup", "nosuid", "noexec", "nodev", "ro");
    runtime.untilTheEnd(() -> Files.deleteIfExists(directory.resolve("new")));
    runtime.run(bundle);
    assertThat("a cgroup was made", Files.exists(directory.resolve("new"))).is(false);
  }

  private static void give(Path directory) {
    try {
      Files.setAttribute(directory, "unix:uid", FIRST);
    } catch (IOException e) {
      throw new HarnessException("give away " + directory + ": " + e, e);
    }
  }
}
