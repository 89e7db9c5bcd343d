package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Options of which nothing is seen but that no file system gets them, and those that a file system
 * does get: config.md#configLinuxMountOptions. A tmpfs refuses words that it does not know.
 */
class AcceptedOptionTests {

  private static final Probe STATFS =
      Probe.of(p -> p.statfs("statfs", "/place").readFile("mounts", MountTable.FILE));
  private static final Function<StepRecord, Long> BYTES =
      step -> step.statfs().blocks() * step.statfs().blockSize();

  @ParameterizedTest
  @ValueSource(strings = {"defaults", "iversion", "loud", "noiversion", "norelatime", "silent"})
  @Covers("runtime-spec/mounts/option-{0}")
  void optionIsNoDataOfTheFileSystem(String option, OciRuntime runtime) {
    assertThat(runtime.run(tmpfs(option, "size=65536"))).step("statfs").is(BYTES, 65_536L);
  }

  @Test
  @Covers({"runtime-spec/mounts/option-data", "commandline/mounts/unknown-option-data"})
  void optionWithoutAFlagReachesTheFileSystem(OciRuntime runtime) {
    assertThat(runtime.run(tmpfs("size=65536"))).step("statfs").is(BYTES, 65_536L);
  }

  @Test
  @Covers("runtime-spec/mounts/option-data-several")
  void severalOptionsReachTheFileSystemWithFlagsBetweenThem(OciRuntime runtime) {
    var seen = runtime.run(tmpfs("nodev", "size=65536", "noexec", "nr_inodes=77", "nosuid"));
    assertThat(seen)
        .step("mounts")
        .is(
            MountTable.superOptions("/place", "size=64k", "nr_inodes=77"),
            List.of("size=64k", "nr_inodes=77"));
  }

  @Test
  @Covers("runtime-spec/mounts/option-data-refused")
  @Contrast("optionWithoutAFlagReachesTheFileSystem")
  void optionThatTheFileSystemRefusesIsAnError(OciRuntime runtime) {
    assertThat(runtime.launch(tmpfs("size=65536", "plumbline"))).refused();
  }

  private static Bundle tmpfs(String... options) {
    return Mounted.as("tmpfs", STATFS, options);
  }
}
