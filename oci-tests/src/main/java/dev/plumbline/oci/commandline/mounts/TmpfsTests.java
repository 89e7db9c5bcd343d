package dev.plumbline.oci.commandline.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.nio.file.Files;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Mode and content of a tmpfs. */
class TmpfsTests {

  private static final Function<StepRecord, Integer> MODE = step -> step.stat().permissions();
  private static final Probe STAT = Probe.of(p -> p.stat("place", "/place"));

  @Test
  @Covers("commandline/mounts/tmpfs-inherits-mode")
  void withoutAModeItHasThatOfWhatItCovers(OciRuntime runtime) {
    assertThat(runtime.run(covering())).step("place").is(MODE, 0711);
  }

  @Test
  @Covers("commandline/mounts/tmpfs-default-mode")
  void onANewDirectoryAnyoneMayWrite(OciRuntime runtime) {
    assertThat(runtime.run(Bundle.running(STAT).mount("/place", "tmpfs", "tmpfs")))
        .step("place")
        .is(MODE, 01777);
  }

  @Test
  @Covers("commandline/mounts/tmpfs-explicit-mode")
  void withAModeItHasThatOne(OciRuntime runtime) {
    assertThat(runtime.run(covering("mode=0750"))).step("place").is(MODE, 0750);
  }

  @Test
  @Covers("commandline/mounts/tmpfs-keeps-underneath")
  void directoryUnderneathKeepsItsMode(OciRuntime runtime) throws Exception {
    var bundle = runtime.write(covering("mode=0750"));
    runtime.create(runtime.newId(), bundle).start().awaitStopped();
    var mode = (int) Files.getAttribute(bundle.rootfs().resolve("place"), "unix:mode");
    assertThat("mode of the directory underneath", mode & 07777).is(0711);
  }

  @Test
  @Covers("commandline/mounts/tmpfs-copyup")
  void withTmpcopyupItHasTheFilesOfWhatItCovers(OciRuntime runtime) {
    var probe = Probe.of(p -> p.readFile("file", "/place/file").statfs("statfs", "/place"));
    var bundle = Bundle.running(probe).file("rootfs/place/file", "text");
    var seen = runtime.run(bundle.mount("/place", "tmpfs", "tmpfs", "tmpcopyup"));
    assertThat(seen).step("file").read("text");
    assertThat(seen).step("statfs").is(step -> step.statfs().type(), 0x01021994L);
  }

  private static Bundle covering(String... options) {
    return Bundle.running(STAT)
        .directory("rootfs/place")
        .mode("rootfs/place", 0711)
        .mount("/place", "tmpfs", "tmpfs", options);
  }
}
