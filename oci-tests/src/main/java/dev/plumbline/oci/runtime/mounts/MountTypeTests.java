package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bind mounts and file systems: config.md#configMounts and #configPOSIXMounts, type. */
class MountTypeTests {

  private static final long TMPFS = 0x01021994;
  private static final long NO_FLAG = 0;

  /** {@code ST_} bits of read-only, nosuid, nodev, noexec, sync, noatime and nodiratime. */
  private static final long FLAGS = 1 | 2 | 4 | 8 | 16 | 1024 | 2048;

  private static final Probe READ = Probe.of(p -> p.readFile("file", "/place/file"));
  private static final Probe STATFS = Probe.of(p -> p.statfs("statfs", "/place"));

  @ParameterizedTest
  @ValueSource(strings = {"bind", "rbind"})
  @Covers("runtime-spec/mounts/bind-by-option")
  void entryWithTheOptionIsABindMountWhateverItsType(String option, OciRuntime runtime) {
    var bundle = Bundle.running(READ).file("source/file", "text");
    assertThat(runtime.run(bundle.mount("/place", "tmpfs", "source", option)))
        .step("file")
        .read("text");
  }

  @Test
  @Covers("runtime-spec/mounts/bind-without-type")
  void bindMountNeedsNoType(OciRuntime runtime) {
    var bundle =
        Bundle.running(READ)
            .file("source/file", "text")
            .mount("/place", "", "source", "bind")
            .remove("/mounts/5/type");
    assertThat(runtime.run(bundle)).step("file").read("text");
  }

  @Test
  @Covers("runtime-spec/mounts/type")
  void fileSystemIsOfTheTypeThatIsNamed(OciRuntime runtime) {
    assertThat(runtime.run(mounting("tmpfs")))
        .step("statfs")
        .is(step -> step.statfs().type(), TMPFS);
  }

  @Test
  @Covers("runtime-spec/mounts/type-unknown")
  @Contrast("fileSystemIsOfTheTypeThatIsNamed")
  void typeThatTheKernelLacksIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(mounting("plumblinefs"))).refused();
  }

  @Test
  @Covers("runtime-spec/mounts/options-absent")
  void mountWithoutOptionsHasNoFlags(OciRuntime runtime) {
    assertThat(runtime.run(mounting("tmpfs").remove("/mounts/5/options")))
        .step("statfs")
        .is(step -> step.statfs().flags() & FLAGS, NO_FLAG);
  }

  @Test
  @Covers("runtime-spec/mounts/options-absent")
  void mountWithAnEmptyListOfOptionsHasNoFlags(OciRuntime runtime) {
    assertThat(runtime.run(mounting("tmpfs").set("/mounts/5/options", List.of())))
        .step("statfs")
        .is(step -> step.statfs().flags() & FLAGS, NO_FLAG);
  }

  private static Bundle mounting(String type) {
    return Bundle.running(STATFS).mount("/place", type, "none");
  }
}
