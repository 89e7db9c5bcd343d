package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.host.MountEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is mounted: config.md#configMounts, source. */
class SourceTests {

  /** The file comes to be while the container lives: a copy of the directory has none. */
  @Test
  @Covers("runtime-spec/mounts/source-bind-directory")
  void directoryInsideIsThatOfTheHost(OciRuntime runtime) throws Exception {
    var source = runtime.newDirectory("source");
    var probe =
        Probe.of(p -> p.readFile("file", "/place/file").appendFile("add", "/place/new", "in"));
    var container = runtime.create(binding(probe, source));
    Files.writeString(source.resolve("file"), "out");
    assertThat(container.start().awaitStopped().seen()).step("file").read("out");
    assertThat(container.seen()).step("add").returned(2);
    assertThat("the host's file", Files.readString(source.resolve("new"))).is("in");
  }

  @Test
  @Covers("runtime-spec/mounts/source-bind-file")
  void fileInsideIsThatOfTheHost(OciRuntime runtime) throws Exception {
    var source = Files.writeString(runtime.newDirectory("source").resolve("file"), "out");
    var probe = Probe.of(p -> p.readFile("file", "/place").appendFile("add", "/place", " and in"));
    var seen = runtime.run(binding(probe, source));
    assertThat(seen).step("file").read("out");
    assertThat(seen).step("add").returned(7);
    assertThat("the host's file", Files.readString(source)).is("out and in");
  }

  /** The runtime is called in a directory that has a source of the same name. */
  @Test
  @Covers("runtime-spec/mounts/source-relative")
  void relativeSourceStartsAtTheBundle(OciRuntime runtime) throws Exception {
    var elsewhere = runtime.newDirectory("elsewhere");
    Files.writeString(Files.createDirectory(elsewhere.resolve("source")).resolve("file"), "wrong");
    var probe = Probe.of(p -> p.readFile("file", "/place/file"));
    var bundle = binding(probe, Path.of("source")).file("source/file", "right");
    assertThat(runtime.run(bundle, create -> create.in(elsewhere))).step("file").read("right");
  }

  @Test
  @Covers("runtime-spec/mounts/source-name")
  void sourceOfATmpfsIsItsDeviceName(OciRuntime runtime) {
    var probe = Probe.of(p -> p.readFile("mounts", MountTable.FILE));
    var seen = runtime.run(Bundle.running(probe).mount("/place", "tmpfs", "plumbline"));
    assertThat(seen).step("mounts").is(MountTable.at("/place", MountEntry::source), "plumbline");
  }

  private static Bundle binding(Probe probe, Path source) {
    return Bundle.running(probe).mount("/place", "bind", source.toString(), "bind");
  }
}
