package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of the file system that the kernel lists: config.md#configLinuxMountOptions. */
@Requires("witness:synchronous-listed")
class SynchronousOptionTests {

  @ParameterizedTest
  @ValueSource(strings = {"sync", "dirsync", "lazytime"})
  @Covers("runtime-spec/mounts/option-{0}")
  void kernelListsTheOption(String option, OciRuntime runtime) {
    assertThat(runtime.run(tmpfs(option)))
        .step("mounts")
        .is(MountTable.superOptions("/place", option), List.of(option));
  }

  @ParameterizedTest
  @CsvSource({"async, sync", "nolazytime, lazytime"})
  @Covers("runtime-spec/mounts/option-{0}")
  void optionTakesBackTheOneBeforeIt(String option, String before, OciRuntime runtime) {
    assertThat(runtime.run(tmpfs(before, option)))
        .step("mounts")
        .is(MountTable.superOptions("/place", before), List.of());
  }

  private static Bundle tmpfs(String... options) {
    var probe = Probe.of(p -> p.readFile("mounts", MountTable.FILE));
    return Mounted.as("tmpfs", probe, options);
  }
}
