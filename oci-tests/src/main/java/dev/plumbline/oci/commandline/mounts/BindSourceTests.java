package dev.plumbline.oci.commandline.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.abi.FileModes;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Bind mounts of what is neither a directory nor a regular file, or is made of another mount. */
class BindSourceTests {

  private static final Function<StepRecord, Integer> TYPE = step -> step.stat().type();
  private static final Probe STAT = Probe.of(p -> p.stat("place", "/place"));

  /** To open it would wait for a writer. */
  @Test
  @Covers("commandline/mounts/bind-fifo")
  void namedPipeIsMounted(OciRuntime runtime) {
    assertThat(runtime.run(binding(STAT, "pipe").pipe("pipe")))
        .step("place")
        .is(TYPE, FileModes.S_IFIFO);
  }

  /** To open it is an error. */
  @Test
  @Covers("commandline/mounts/bind-socket")
  void socketIsMounted(OciRuntime runtime) {
    var socket = runtime.console().path();
    assertThat(runtime.run(binding(STAT, socket.toString())))
        .step("place")
        .is(TYPE, FileModes.S_IFSOCK);
  }

  @Test
  @Covers("commandline/mounts/bind-device")
  void characterDeviceIsMounted(OciRuntime runtime) {
    assertThat(runtime.run(binding(STAT, "/dev/null"))).step("place").is(TYPE, FileModes.S_IFCHR);
  }

  @Test
  @Covers("commandline/mounts/bind-symlink")
  void targetOfASymbolicLinkIsMounted(OciRuntime runtime) {
    var probe = Probe.of(p -> p.lstat("place", "/place").readFile("file", "/place/file"));
    var bundle = binding(probe, "link").file("source/file", "text").link("link", "source");
    var seen = runtime.run(bundle);
    assertThat(seen).step("place").is(TYPE, FileModes.S_IFDIR);
    assertThat(seen).step("file").read("text");
  }

  /** The root file system alone has nothing there. */
  @Test
  @Covers("commandline/mounts/source-in-root")
  void sourceIsMadeByAnEarlierMount(OciRuntime runtime) {
    var probe = Probe.of(p -> p.readFile("file", "/place/file"));
    var bundle =
        Bundle.running(probe)
            .directory("rootfs/first")
            .file("source/file", "text")
            .mount("/first", "none", "source", "bind")
            .mount("/place", "none", "rootfs/first", "bind");
    assertThat(runtime.run(bundle)).step("file").read("text");
  }

  private static Bundle binding(Probe probe, String source) {
    return Bundle.running(probe).mount("/place", "none", source, "bind");
  }
}
