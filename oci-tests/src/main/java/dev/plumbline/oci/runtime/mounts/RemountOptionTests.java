package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import org.junit.jupiter.api.Test;

/** Entries that change an earlier mount: config.md#configLinuxMountOptions, remount. */
class RemountOptionTests {

  private static final Probe PROBE =
      Probe.of(p -> p.readFile("mounts", MountTable.FILE).mkdir("mkdir", "/place/new", 0755));

  @Test
  @Covers("runtime-spec/mounts/option-remount")
  @Contrast("mountIsWritableWithoutTheSecondEntry")
  void remountChangesTheMountThatIsThere(OciRuntime runtime) {
    var bundle = Mounted.as("tmpfs", PROBE).mount("/place", "tmpfs", "tmpfs", "remount", "ro");
    var seen = runtime.run(bundle);
    assertThat(seen).step("mkdir").failedWith(Errno.EROFS);
    assertThat(seen).step("mounts").is(MountTable.count("/place"), 1L);
  }

  void mountIsWritableWithoutTheSecondEntry(OciRuntime runtime) {
    assertThat(runtime.run(Mounted.as("tmpfs", PROBE))).step("mkdir").succeeded();
  }
}
