package dev.plumbline.oci.runtime.linux.filesystems;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a container has that lists no mounts: config-linux.md#configLinuxDefaultFilesystems. */
class DefaultFilesystemTests {

  /** The numbers are those of {@code linux/magic.h}. */
  @ParameterizedTest
  @CsvSource({
    "proc, /proc, 0x9fa0",
    "sys, /sys, 0x62656572",
    "dev-pts, /dev/pts, 0x1cd1",
    "dev-shm, /dev/shm, 0x01021994"
  })
  @Covers("runtime-spec/filesystems/{0}")
  void containerWithoutMountsHasTheFileSystem(
      String name, String path, String type, OciRuntime runtime) {
    var bundle =
        Bundle.running(Probe.of(p -> p.statfs("statfs", path)))
            .directory("rootfs/dev")
            .directory("rootfs/proc")
            .directory("rootfs/sys")
            .set("/mounts", List.of());
    assertThat(runtime.run(bundle))
        .step("statfs")
        .is(step -> step.statfs().type(), Long.decode(type));
  }
}
