package dev.plumbline.cri.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.Mount;
import dev.plumbline.syscalls.Errno;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Files and directories of the host in a container. */
@Requires({"run:registry", "witness:files"})
class HostPathTests {

  private static final String TARGET = "/place";

  private static final Probe READS = Probe.of(p -> p.readFile("read", TARGET + "/seed"));

  private static final Probe WRITES = Probe.of(p -> p.createFile("write", TARGET + "/new", "new"));

  @Test
  @Covers({"kubernetes/mounts/host-path", "kubernetes/mounts/missing-target"})
  void directoryOfTheHostIsSeenWhereTheImageHasNone(CriEndpoint cri) throws IOException {
    var mount = mount(seeded(cri, "source"));
    assertThat(cri.runSandbox().run(READS, c -> c.addMounts(mount))).step("read").read("seed");
  }

  @Test
  @Covers("kubernetes/mounts/host-file")
  void fileOfTheHostIsSeen(CriEndpoint cri) throws IOException {
    var mount = mount(seeded(cri, "source").resolve("seed")).setContainerPath("/etc/seed.conf");
    var reads = Probe.of(p -> p.readFile("read", "/etc/seed.conf"));
    assertThat(cri.runSandbox().run(reads, c -> c.addMounts(mount))).step("read").read("seed");
  }

  @Test
  @Covers("kubernetes/mounts/writable")
  void whatIsWrittenIsSeenOnTheHost(CriEndpoint cri) throws IOException {
    var source = seeded(cri, "source");
    var seen = cri.runSandbox().run(WRITES, c -> c.addMounts(mount(source)));
    assertThat(seen).step("write").succeeded();
    assertThat("file on the host", Files.readString(source.resolve("new"))).is("new");
  }

  @Test
  @Covers("kubernetes/mounts/readonly")
  @Contrast("whatIsWrittenIsSeenOnTheHost")
  void readOnlyMountCannotBeWritten(CriEndpoint cri) throws IOException {
    var mount = mount(seeded(cri, "source")).setReadonly(true);
    var seen = cri.runSandbox().run(WRITES, c -> c.addMounts(mount));
    assertThat(seen).step("write").failedWith(Errno.EROFS);
  }

  @Test
  @Covers("kubernetes/mounts/target-under-readonly-root")
  void mountUnderAReadOnlyRootCanBeWritten(CriEndpoint cri) throws IOException {
    var mount = mount(seeded(cri, "source"));
    var seen =
        cri.runSandbox()
            .run(
                WRITES,
                c ->
                    c.addMounts(mount)
                        .getLinuxBuilder()
                        .getSecurityContextBuilder()
                        .setReadonlyRootfs(true));
    assertThat(seen).step("write").succeeded();
  }

  @Test
  @Covers("kubernetes/mounts/link-followed")
  void linkOfTheHostIsFollowed(CriEndpoint cri) throws IOException {
    var link = Files.createSymbolicLink(cri.directory().resolve("link"), seeded(cri, "source"));
    var seen = cri.runSandbox().run(READS, c -> c.addMounts(mount(link)));
    assertThat(seen).step("read").read("seed");
  }

  @Test
  @Covers("kubernetes/mounts/relative-target")
  void mountsLandInTheOrderOfTheirDepth(CriEndpoint cri) throws IOException {
    var outer = seeded(cri, "outer");
    Files.createDirectory(outer.resolve("inner"));
    var deep = mount(seeded(cri, "inner")).setContainerPath(TARGET + "/inner");
    var both =
        Probe.of(
            p -> p.readFile("outer", TARGET + "/seed").readFile("inner", TARGET + "/inner/seed"));
    var seen = cri.runSandbox().run(both, c -> c.addMounts(deep).addMounts(mount(outer)));
    assertThat(seen).step("outer").read("seed");
    assertThat(seen).step("inner").read("seed");
  }

  @Test
  @Covers("kubernetes/mounts/missing-host-path")
  void pathThatIsNotThereIsMadeADirectory(CriEndpoint cri) {
    var missing = cri.directory().resolve("not").resolve("there");
    var seen = cri.runSandbox().run(WRITES, c -> c.addMounts(mount(missing)));
    assertThat(seen).step("write").succeeded();
    assertThat("whether it is a directory", Files.isDirectory(missing)).is(true);
  }

  private static Mount.Builder mount(Path source) {
    return Mount.newBuilder().setHostPath(source.toString()).setContainerPath(TARGET);
  }

  private static Path seeded(CriEndpoint cri, String name) throws IOException {
    var directory = Files.createDirectory(cri.directory().resolve(name));
    Files.writeString(directory.resolve("seed"), "seed");
    return directory;
  }
}
