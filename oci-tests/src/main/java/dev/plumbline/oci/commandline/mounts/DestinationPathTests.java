package dev.plumbline.oci.commandline.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Test;

/** Destinations that are written, or lead, in another way than plainly. */
class DestinationPathTests {

  @Test
  @Covers("commandline/mounts/path-slashes")
  void slashesMoreThanNeededDoNotMatter(OciRuntime runtime) {
    assertThat(runtime.run(binding("//outer///place//", "/outer/place/file")))
        .step("file")
        .read("text");
  }

  @Test
  @Covers("commandline/mounts/symlink-absolute")
  void absoluteLinkIsFollowedBelowTheRoot(OciRuntime runtime) {
    var bundle =
        binding("/link/place", "/plumbline-target/place/file")
            .directory("rootfs/plumbline-target")
            .link("rootfs/link", "/plumbline-target");
    assertThat(runtime.run(bundle)).step("file").read("text");
  }

  @Test
  @Covers("commandline/mounts/symlink-dangling")
  void missingTargetOfALinkIsMadeBelowTheRoot(OciRuntime runtime) {
    var bundle =
        binding("/link/place", "/plumbline-missing/deep/place/file")
            .link("rootfs/link", "/plumbline-missing/deep");
    assertThat(runtime.run(bundle)).step("file").read("text");
  }

  private static Bundle binding(String destination, String file) {
    return Bundle.running(Probe.of(p -> p.readFile("file", file)))
        .file("source/file", "text")
        .mount(destination, "none", "source", "bind");
  }
}
