package dev.plumbline.cri.security;

import static dev.plumbline.cri.security.Contexts.with;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.syscalls.Errno;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of its files a container may see and write: the root, masked and read-only paths. */
@Requires({"run:registry", "witness:files"})
class RootFilesystemTests {

  private static final int WRITE = 2;

  private static final Probe MAKES = Probe.of(p -> p.mkdir("mkdir", "/new", 0755));

  private static final Probe READS =
      Probe.of(p -> p.readFile("file", "/proc/version").listDirectory("directory", "/proc/tty"));

  private static final Probe SYSCTL =
      Probe.of(p -> p.access("sysctl", "/proc/sys/kernel/hostname", WRITE));

  @Test
  @Covers("kubernetes/security/readonly-rootfs")
  @Contrast("withoutTheFlagTheRootCanBeWritten")
  void readOnlyRootCannotBeWritten(CriEndpoint cri) {
    var seen = cri.runSandbox().run(MAKES, with(c -> c.setReadonlyRootfs(true)));
    assertThat(seen).step("mkdir").failedWith(Errno.EROFS);
  }

  @Test
  @Covers("kubernetes/security/writable-rootfs")
  void withoutTheFlagTheRootCanBeWritten(CriEndpoint cri) {
    assertThat(cri.runSandbox().run(MAKES)).step("mkdir").succeeded();
  }

  @Test
  @Covers("kubernetes/security/masked-paths")
  @Contrast("withoutMaskedPathsProcIsSeen")
  void maskedFileAndDirectoryShowNothing(CriEndpoint cri) {
    var masked = List.of("/proc/version", "/proc/tty", "/proc/there-is-none");
    var seen = cri.runSandbox().run(READS, with(c -> c.addAllMaskedPaths(masked)));
    assertThat(seen).step("file").read("");
    assertThat(seen).step("directory").is(step -> step.entries(), List.of());
  }

  @Test
  @Covers("kubernetes/security/masked-paths-empty")
  void withoutMaskedPathsProcIsSeen(CriEndpoint cri) {
    var mounts = Probe.of(p -> p.readFile("mounts", "/proc/self/mountinfo"));
    var sandbox = cri.runSandbox();
    assertThat(sandbox.run(READS)).step("file").value();
    var seen = sandbox.run(mounts);
    assertThat(
            "mounts below /proc", below(assertThat(seen).step("mounts").value().text(), "/proc/"))
        .is(List.of());
  }

  @Test
  @Covers("kubernetes/security/readonly-paths")
  @Contrast("withoutReadOnlyPathsSysctlsCanBeWritten")
  void readOnlyPathCannotBeWritten(CriEndpoint cri) {
    var seen = cri.runSandbox().run(SYSCTL, with(c -> c.addReadonlyPaths("/proc/sys")));
    assertThat(seen).step("sysctl").failedWith(Errno.EROFS);
  }

  void withoutReadOnlyPathsSysctlsCanBeWritten(CriEndpoint cri) {
    assertThat(cri.runSandbox().run(SYSCTL)).step("sysctl").succeeded();
  }

  private static List<String> below(String mounts, String directory) {
    return mounts
        .lines()
        .map(line -> line.split(" ")[4])
        .filter(target -> target.startsWith(directory))
        .toList();
  }
}
