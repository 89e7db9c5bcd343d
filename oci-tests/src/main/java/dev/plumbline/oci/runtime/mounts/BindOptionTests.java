package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.syscalls.Errno;
import org.junit.jupiter.api.Test;

/** Bind mounts with and without what is mounted below: config.md#configLinuxMountOptions. */
class BindOptionTests {

  private static final Probe PROBE =
      Probe.of(
          p ->
              p.readFile("file", "/place/file")
                  .readFile("below", "/place/below/file")
                  .mkdir("mkdir", "/place/new", 0755)
                  .mkdir("mkdir below", "/place/below/new", 0755));

  @Test
  @Covers("runtime-spec/mounts/option-bind")
  void bindShowsTheSource(OciRuntime runtime) {
    assertThat(seen(runtime, "bind")).step("file").read("source");
  }

  @Test
  @Covers("runtime-spec/mounts/option-bind-alone")
  @Contrast("rbindShowsWhatIsMountedBelowTheSource")
  void bindLeavesOutWhatIsMountedBelowTheSource(OciRuntime runtime) {
    assertThat(seen(runtime, "bind")).step("below").failedWith(Errno.ENOENT);
  }

  @Test
  @Covers("runtime-spec/mounts/option-rbind")
  void rbindShowsWhatIsMountedBelowTheSource(OciRuntime runtime) {
    var seen = seen(runtime, "rbind");
    assertThat(seen).step("file").read("source");
    assertThat(seen).step("below").read("other");
  }

  @Test
  @Covers("runtime-spec/mounts/option-ro-alone")
  void roLeavesMountsBelowWritable(OciRuntime runtime) {
    var seen = seen(runtime, "rbind", "ro");
    assertThat(seen).step("mkdir").failedWith(Errno.EROFS);
    assertThat(seen).step("mkdir below").succeeded();
  }

  @Test
  @Covers("runtime-spec/mounts/option-rro")
  @Contrast("withoutRoDirectoriesAreMade")
  void rroProtectsMountsBelow(OciRuntime runtime) {
    assertThat(seen(runtime, "rbind", "rro")).step("mkdir below").failedWith(Errno.EROFS);
  }

  @Test
  @Covers("runtime-spec/mounts/option-rro-with-ro")
  @Contrast("withoutRoDirectoriesAreMade")
  void roAndRroProtectTheMountAndThoseBelow(OciRuntime runtime) {
    var seen = seen(runtime, "rbind", "ro", "rro");
    assertThat(seen).step("mkdir").failedWith(Errno.EROFS);
    assertThat(seen).step("mkdir below").failedWith(Errno.EROFS);
  }

  void withoutRoDirectoriesAreMade(OciRuntime runtime) {
    var seen = seen(runtime, "rbind");
    assertThat(seen).step("mkdir").succeeded();
    assertThat(seen).step("mkdir below").succeeded();
  }

  private static Seen seen(OciRuntime runtime, String... options) {
    var tree = SourceTree.of(runtime, 0);
    return runtime.run(tree.bundle(PROBE, options), tree::calling);
  }
}
