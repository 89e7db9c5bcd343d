package dev.plumbline.oci.runtime.linux.paths;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.OpenFlag;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paths that cannot be written: config-linux.md#configLinuxReadonlyPaths. */
class ReadonlyPathTests {

  @Test
  @Covers("runtime-spec/paths/readonly-file")
  @Contrast("withoutTheListEverythingIsWritten")
  void fileCannotBeOpenedForWriting(OciRuntime runtime) {
    var seen = runtime.run(protecting("/kept/file"));
    assertThat(seen).step("file").failedWith(Errno.EROFS);
    assertThat(seen).step("other").succeeded();
  }

  @Test
  @Covers("runtime-spec/paths/readonly-directory")
  @Contrast("withoutTheListEverythingIsWritten")
  void nothingInADirectoryCanBeChanged(OciRuntime runtime) {
    var seen = runtime.run(protecting("/kept"));
    assertThat(seen).step("mkdir").failedWith(Errno.EROFS);
    assertThat(seen).step("file").failedWith(Errno.EROFS);
    assertThat(seen).step("chmod").failedWith(Errno.EROFS);
    assertThat(seen).step("unlink").failedWith(Errno.EROFS);
  }

  @Test
  @Covers("runtime-spec/paths/readonly-readable")
  void contentOfAReadonlyDirectoryCanBeRead(OciRuntime runtime) {
    assertThat(runtime.run(protecting("/kept"))).step("read").read("kept");
  }

  /** The second path does not exist, which is not to end the work. */
  @Test
  @Covers("runtime-spec/paths/readonly-several")
  @Contrast("withoutTheListEverythingIsWritten")
  void everyPathOfTheListIsReadonly(OciRuntime runtime) {
    var seen = runtime.run(protecting("/kept/file", "/missing", "/kept/other", "/mounted/file"));
    assertThat(seen).step("file").failedWith(Errno.EROFS);
    assertThat(seen).step("other").failedWith(Errno.EROFS);
    assertThat(seen).step("mounted").failedWith(Errno.EROFS);
  }

  @Test
  @Covers("runtime-spec/paths/readonly-on-mount")
  @Contrast("withoutTheListEverythingIsWritten")
  void fileOnAMountIsReadonly(OciRuntime runtime) {
    assertThat(runtime.run(protecting("/mounted/file"))).step("mounted").failedWith(Errno.EROFS);
  }

  @Test
  @Covers("runtime-spec/paths/readonly-of-container")
  @Requires("witness:host")
  void fileOfTheHostStaysWritable(OciRuntime runtime) {
    var container = runtime.running(idle());
    var file = container.bundle().rootfs().resolve("kept/file");
    assertThat("the host's file is writable", Files.isWritable(file)).is(true);
  }

  @Test
  @Covers("runtime-spec/paths/readonly-relative")
  @Contrast("absolutePathIsAccepted")
  void relativeReadonlyPathIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(protecting("kept/file"))).refused();
  }

  void absolutePathIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(protecting("/kept/file"))).ranToTheEnd();
  }

  void withoutTheListEverythingIsWritten(OciRuntime runtime) {
    var seen = runtime.run(protecting());
    assertThat(seen).step("file").succeeded();
    assertThat(seen).step("other").succeeded();
    assertThat(seen).step("mounted").succeeded();
    assertThat(seen).step("mkdir").succeeded();
    assertThat(seen).step("chmod").succeeded();
    assertThat(seen).step("unlink").succeeded();
  }

  private static Bundle protecting(String... paths) {
    return with(
        Probe.of(
            p ->
                p.open("file", "/kept/file", OpenFlag.WRONLY)
                    .open("other", "/kept/other", OpenFlag.WRONLY)
                    .open("mounted", "/mounted/file", OpenFlag.WRONLY)
                    .readFile("read", "/kept/file")
                    .mkdir("mkdir", "/kept/new", 0755)
                    .chmod("chmod", "/kept/file", 0600)
                    .unlink("unlink", "/kept/removed")),
        paths);
  }

  private static Bundle idle() {
    return with(Probe.of(p -> p.pause("ready")), "/kept/file");
  }

  private static Bundle with(Probe probe, String... paths) {
    return Bundle.running(probe)
        .file("rootfs/kept/file", "kept")
        .file("rootfs/kept/other", "")
        .file("rootfs/kept/removed", "")
        .directory("rootfs/mounted")
        .file("source/file", "mounted")
        .mount("/mounted", "none", "source", "bind")
        .set("/linux/readonlyPaths", List.of(paths));
  }
}
