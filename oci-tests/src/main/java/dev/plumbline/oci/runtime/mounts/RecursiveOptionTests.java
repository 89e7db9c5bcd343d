package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.syscalls.abi.MountFlags;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Options for a mount and all below it, as the kernel lists them for the one below:
 * config.md#configLinuxMountOptions.
 */
class RecursiveOptionTests {

  private static final String BELOW = "/place/below";
  private static final Probe MOUNTS = Probe.of(p -> p.readFile("mounts", MountTable.FILE));

  @ParameterizedTest
  @CsvSource({
    "rnoatime, noatime",
    "rnodiratime, nodiratime",
    "rnoexec, noexec",
    "rnosuid, nosuid",
    "rnosymfollow, nosymfollow"
  })
  @Covers("runtime-spec/mounts/option-{0}")
  void optionIsInForceBelow(String option, String listed, OciRuntime runtime) {
    assertThat(seen(runtime, 0, option))
        .step("mounts")
        .is(MountTable.options(BELOW, listed), List.of(listed));
  }

  @ParameterizedTest
  @MethodSource("endings")
  @Covers("runtime-spec/mounts/option-{0}")
  void optionEndsTheOppositeBelow(String option, String ended, long flag, OciRuntime runtime) {
    assertThat(seen(runtime, flag, option))
        .step("mounts")
        .is(MountTable.options(BELOW, ended), List.of());
  }

  static List<Arguments> endings() {
    return List.of(
        Arguments.of("ratime", "noatime", MountFlags.MS_NOATIME),
        Arguments.of("rdev", "nodev", MountFlags.MS_NODEV),
        Arguments.of("rdiratime", "nodiratime", MountFlags.MS_NODIRATIME),
        Arguments.of("rexec", "noexec", MountFlags.MS_NOEXEC),
        Arguments.of("rrelatime", "noatime", MountFlags.MS_NOATIME),
        Arguments.of("rrw", "ro", MountFlags.MS_RDONLY),
        Arguments.of("rsuid", "nosuid", MountFlags.MS_NOSUID),
        Arguments.of("rsymfollow", "nosymfollow", MountFlags.MS_NOSYMFOLLOW));
  }

  /** A mount that is neither noatime nor relatime is strictatime, which has no word. */
  @Test
  @Covers("runtime-spec/mounts/option-rstrictatime")
  void rstrictatimeIsInForceBelow(OciRuntime runtime) {
    assertThat(seen(runtime, MountFlags.MS_NOATIME, "rstrictatime"))
        .step("mounts")
        .is(MountTable.options(BELOW, "noatime", "relatime"), List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rrelatime", "rnostrictatime"})
  @Covers("runtime-spec/mounts/option-{0}")
  void strictatimeEndsBelow(String option, OciRuntime runtime) {
    assertThat(seen(runtime, MountFlags.MS_STRICTATIME, option))
        .step("mounts")
        .is(MountTable.options(BELOW, "noatime", "relatime"), List.of("relatime"));
  }

  @Test
  @Covers("runtime-spec/mounts/option-rnorelatime")
  void rnorelatimeIsNoDataOfTheFileSystem(OciRuntime runtime) {
    assertThat(seen(runtime, 0, "rnorelatime"))
        .step("mounts")
        .is(MountTable.among(BELOW), List.of(BELOW));
  }

  private static Seen seen(OciRuntime runtime, long flag, String option) {
    var tree = SourceTree.of(runtime, flag);
    return runtime.run(tree.bundle(MOUNTS, "rbind", option), tree::calling);
  }
}
