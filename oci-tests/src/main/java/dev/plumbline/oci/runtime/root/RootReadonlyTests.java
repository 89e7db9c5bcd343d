package dev.plumbline.oci.runtime.root;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.OpenFlag;
import org.junit.jupiter.api.Test;

/** Whether the root filesystem can be written: config.md#configRoot. */
class RootReadonlyTests {

  private static final Probe WRITE = Probe.of(p -> p.mkdir("mkdir", "/new", 0755));

  @Test
  @Covers("runtime-spec/root/readonly")
  @Contrast("rootWithoutTheFieldAcceptsANewDirectory")
  void readonlyRootRefusesANewDirectory(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(WRITE).root(root -> root.withReadonly(true)));
    assertThat(seen).step("mkdir").failedWith(Errno.EROFS);
  }

  @Test
  @Covers("runtime-spec/root/readonly-default")
  void rootWithoutTheFieldAcceptsANewDirectory(OciRuntime runtime) {
    assertThat(runtime.run(Bundle.running(WRITE))).step("mkdir").succeeded();
  }

  @Test
  @Covers("runtime-spec/root/readonly-false")
  void rootWithReadonlyFalseAcceptsANewDirectory(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(WRITE).root(root -> root.withReadonly(false)));
    assertThat(seen).step("mkdir").succeeded();
  }

  @Test
  @Covers("runtime-spec/root/readonly-existing-file")
  @Contrast("fileInAWritableRootCanBeOpenedForWriting")
  void fileInAReadonlyRootCannotBeOpenedForWriting(OciRuntime runtime) {
    var seen = runtime.run(withFile().root(root -> root.withReadonly(true)));
    assertThat(seen).step("open").failedWith(Errno.EROFS);
  }

  @Test
  @Covers("runtime-spec/root/readonly-default")
  void fileInAWritableRootCanBeOpenedForWriting(OciRuntime runtime) {
    assertThat(runtime.run(withFile())).step("open").succeeded();
  }

  @Test
  @Covers("runtime-spec/root/readonly-mounts-writable")
  void tmpfsBelowAReadonlyRootAcceptsANewDirectory(OciRuntime runtime) {
    var probe = Probe.of(p -> p.mkdir("root", "/new", 0755).mkdir("mount", "/scratch/new", 0755));
    var bundle =
        Bundle.running(probe)
            .directory("rootfs/scratch")
            .mount("/scratch", "tmpfs", "tmpfs")
            .root(root -> root.withReadonly(true));
    var seen = runtime.run(bundle);
    assertThat(seen).step("root").failedWith(Errno.EROFS);
    assertThat(seen).step("mount").succeeded();
  }

  private static Bundle withFile() {
    var probe = Probe.of(p -> p.open("open", "/file", OpenFlag.WRONLY));
    return Bundle.running(probe).file("rootfs/file", "text");
  }
}
