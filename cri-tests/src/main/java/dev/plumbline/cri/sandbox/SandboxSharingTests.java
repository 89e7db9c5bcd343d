package dev.plumbline.cri.sandbox;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.NamespaceChoice;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.Mount;
import dev.plumbline.syscalls.host.MountEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that a sandbox has for its containers: shared memory, and names of hosts. */
@Requires({"run:registry", "witness:files"})
class SandboxSharingTests {

  private static final String SHM = "/dev/shm";

  private static final Probe WRITES = Probe.of(p -> p.createFile("write", SHM + "/by", "me"));

  private static final Probe READS = Probe.of(p -> p.readFile("read", SHM + "/by"));

  private static final Probe HOSTS = Probe.of(p -> p.readFile("file", "/etc/hosts"));

  @Test
  @Covers("kubernetes/sandbox/shm-shared")
  void containersShareTheirMemory(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    assertThat(sandbox.run(WRITES)).step("write").succeeded();
    assertThat(sandbox.run(READS)).step("read").read("me");
  }

  @Test
  @Covers("kubernetes/sandbox/shm-of-host")
  void withTheIpcNamespaceOfTheNodeTheMemoryIsTheHosts(CriEndpoint cri) throws IOException {
    var choice = NamespaceChoice.HOST_IPC;
    var container = choice.sandbox(cri).idle(choice::ofContainer);
    assertThat("file system at " + SHM, device(container.process().mounts()))
        .is(device(MountEntry.own()));
  }

  @Test
  @Covers("kubernetes/sandbox/hosts-mounted")
  void mountInPlaceOfTheHostsFileIsSeen(CriEndpoint cri) throws IOException {
    var file = Files.writeString(cri.directory().resolve("hosts"), "192.0.2.1 of-the-kubelet\n");
    var mount = Mount.newBuilder().setHostPath(file.toString()).setContainerPath("/etc/hosts");
    assertThat(cri.runSandbox().run(HOSTS, c -> c.addMounts(mount)))
        .step("file")
        .read("192.0.2.1 of-the-kubelet\n");
  }

  /** Of what is mounted there last. */
  private static String device(List<MountEntry> mounts) {
    return mounts.stream()
        .filter(mount -> mount.target().equals(SHM))
        .map(MountEntry::device)
        .reduce("nothing", (first, last) -> last);
  }
}
