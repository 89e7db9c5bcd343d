package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where an entry is mounted: config.md#configMounts, destination. */
class DestinationTests {

  private static final Probe READ = Probe.of(p -> p.readFile("file", "/place/file"));

  @Test
  @Covers("runtime-spec/mounts/destination")
  void destinationIsBelowTheRootOfTheContainer(OciRuntime runtime) {
    assertThat(runtime.run(bound("/place"))).step("file").read("text");
  }

  /** The working directory has a directory of the same name, so that it would do as well. */
  @Test
  @Covers("runtime-spec/mounts/destination-relative")
  void relativeDestinationStartsAtTheRoot(OciRuntime runtime) {
    var bundle =
        bound("place").directory("rootfs/work/place").process(process -> process.withCwd("/work"));
    assertThat(runtime.run(bundle)).step("file").read("text");
  }

  @Test
  @Covers("runtime-spec/mounts/destination-missing")
  @Contrast("destinationIsBelowTheRootOfTheContainer")
  void entryWithoutADestinationIsRefused(OciRuntime runtime) {
    var bundle = bound("/place").remove("/mounts/5/destination");
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers({"runtime-spec/mounts/failure", "commandline/mounts/source-missing"})
  @Contrast("destinationIsBelowTheRootOfTheContainer")
  void entryWhoseSourceDoesNotExistIsRefused(OciRuntime runtime) {
    var bundle = bound("/place").set("/mounts/5/source", "missing");
    assertThat(runtime.launch(bundle)).refused();
  }

  private static Bundle bound(String destination) {
    return Bundle.running(READ)
        .directory("rootfs/place")
        .file("source/file", "text")
        .set(
            "/mounts/-",
            Map.of(
                "destination",
                destination,
                "type",
                "bind",
                "source",
                "source",
                "options",
                List.of("bind")));
  }
}
