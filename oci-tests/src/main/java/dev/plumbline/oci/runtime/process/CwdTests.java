package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Test;

/** Where the program begins: config.md#configProcess. */
class CwdTests {

  private static final Probe WHERE = Probe.of(p -> p.getcwd("cwd"));

  @Test
  @Covers("runtime-spec/process/cwd")
  void programBeginsInTheDirectoryOfTheContainer(OciRuntime runtime) {
    assertThat(runtime.run(in("/srv/data"))).step("cwd").read("/srv/data");
  }

  @Test
  @Covers("runtime-spec/process/cwd-missing")
  @Contrast("programBeginsInTheDirectoryOfTheContainer")
  void processWithoutADirectoryIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(in("/srv/data").remove("/process/cwd"))).refused();
  }

  @Test
  @Covers("runtime-spec/process/cwd-relative")
  @Contrast("programBeginsInTheDirectoryOfTheContainer")
  void relativeDirectoryIsRefusedAlthoughItExists(OciRuntime runtime) {
    assertThat(runtime.launch(in("srv/data"))).refused();
  }

  @Test
  @Covers("runtime-spec/process/cwd-empty")
  @Contrast("programBeginsInTheDirectoryOfTheContainer")
  void emptyDirectoryIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(in(""))).refused();
  }

  private static Bundle in(String cwd) {
    return Bundle.running(WHERE)
        .directory("rootfs/srv/data")
        .process(process -> process.withCwd(cwd));
  }
}
