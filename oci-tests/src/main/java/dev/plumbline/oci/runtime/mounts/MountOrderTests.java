package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That entries are mounted, each on what the earlier ones made: config.md#configMounts. */
class MountOrderTests {

  @Test
  @Covers("runtime-spec/mounts/mounted")
  void everyEntryIsMounted(OciRuntime runtime) {
    var probe = Probe.of(p -> p.readFile("mounts", MountTable.FILE));
    var bundle =
        Bundle.running(probe)
            .mount("/first", "tmpfs", "tmpfs")
            .mount("/second", "tmpfs", "tmpfs")
            .mount("/third", "tmpfs", "tmpfs");
    assertThat(runtime.run(bundle))
        .step("mounts")
        .is(
            MountTable.among("/proc", "/dev", "/dev/pts", "/sys", "/first", "/second", "/third"),
            List.of("/proc", "/dev", "/dev/pts", "/sys", "/first", "/second", "/third"));
  }

  @Test
  @Covers("runtime-spec/mounts/order-nested")
  void mountOnADirectoryOfAnEarlierOneIsSeen(OciRuntime runtime) {
    var seen =
        runtime.run(
            reading("/outer/inner/file", "/outer/file")
                .mount("/outer", "bind", "upper", "bind")
                .mount("/outer/inner", "bind", "lower", "bind"));
    assertThat(seen).step("/outer/inner/file").read("lower");
    assertThat(seen).step("/outer/file").read("upper");
  }

  @Test
  @Covers("runtime-spec/mounts/order-covered")
  void mountAboveAnEarlierOneCoversIt(OciRuntime runtime) {
    var seen =
        runtime.run(
            reading("/outer/inner/file", "/outer/file")
                .mount("/outer/inner", "bind", "lower", "bind")
                .mount("/outer", "bind", "upper", "bind"));
    assertThat(seen).step("/outer/inner/file").failedWith(Errno.ENOENT);
    assertThat(seen).step("/outer/file").read("upper");
  }

  @Test
  @Covers("runtime-spec/mounts/order-same-destination")
  void laterOfTwoEntriesWithOneDestinationIsSeen(OciRuntime runtime) {
    var seen =
        runtime.run(
            reading("/outer/file")
                .mount("/outer", "bind", "lower", "bind")
                .mount("/outer", "bind", "upper", "bind"));
    assertThat(seen).step("/outer/file").read("upper");
  }

  /**
   * A bundle with the directories {@code upper} and {@code lower}, each with a file of its name.
   */
  private static Bundle reading(String... files) {
    return Bundle.running(Probe.of(p -> List.of(files).forEach(file -> p.readFile(file, file))))
        .directory("rootfs/outer/inner")
        .directory("upper/inner")
        .file("upper/file", "upper")
        .file("lower/file", "lower");
  }
}
