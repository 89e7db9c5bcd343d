package dev.plumbline.cri.security;

import static dev.plumbline.cri.security.Contexts.privilegedSandbox;
import static dev.plumbline.cri.security.Contexts.with;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.DirectoryEntry;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.witness.HostDevices;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.LinuxContainerSecurityContext;
import dev.plumbline.spec.cri.v1.SecurityProfile;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.host.MountEntry;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a privileged container may do: it only looks, and changes nothing. */
@Requires({"run:registry", "witness:files"})
class PrivilegedTests {

  private static final int WRITE = 2;

  /** Asking for permission to write tells a read-only file system, and writes nothing. */
  private static final Probe WRITABLE =
      Probe.of(
          p ->
              p.access("sys", "/sys/kernel", WRITE)
                  .access("sysctl", "/proc/sys/kernel/hostname", WRITE));

  private static final Probe DEVICES =
      Probe.of(p -> p.listDirectory("devices", "/dev").open("kmsg", "/dev/kmsg"));

  @Test
  @Covers("kubernetes/security/privileged-caps")
  @Requires("witness:host")
  void privilegedContainerHasWhatTheServerItselfHas(CriEndpoint cri) {
    var program = privilegedSandbox(cri).idle(privileged()).process();
    // Whatever watches the container was started by the server, with the server's rights.
    var server = new HostProcess(program.parent());
    assertThat("bounding set", program.capabilities("CapBnd")).is(server.capabilities("CapBnd"));
    assertThat("effective set", program.capabilities("CapEff")).is(server.capabilities("CapEff"));
  }

  @Test
  @Covers("kubernetes/security/privileged-devices")
  void privilegedContainerHasTheDevicesOfTheHost(CriEndpoint cri) {
    var before = HostDevices.names();
    var seen = privilegedSandbox(cri).run(DEVICES, privileged());
    // Others may add and remove devices meanwhile.
    var stayed = HostDevices.namesOf(before);
    assertThat("devices", names(assertThat(seen).step("devices").value()))
        .is("with those of the host: " + stayed, all -> all.containsAll(stayed));
    assertThat(seen).step("kmsg").succeeded();
  }

  @Test
  @Covers("kubernetes/security/unprivileged-devices")
  @Contrast("privilegedContainerHasTheDevicesOfTheHost")
  void otherContainersDoNotHaveThem(CriEndpoint cri) {
    assertThat(cri.runSandbox().run(DEVICES)).step("kmsg").failedWith(Errno.ENOENT);
  }

  @Test
  @Covers("kubernetes/security/privileged-sys")
  void privilegedContainerMayWriteSys(CriEndpoint cri) {
    assertThat(privilegedSandbox(cri).run(WRITABLE, privileged())).step("sys").succeeded();
  }

  @Test
  @Covers("kubernetes/security/unprivileged-sys")
  void otherContainersMayNotWriteSys(CriEndpoint cri) {
    assertThat(cri.runSandbox().run(WRITABLE)).step("sys").failedWith(Errno.EROFS);
  }

  @Test
  @Covers("kubernetes/security/privileged-cgroups")
  @Requires("witness:host")
  void privilegedContainerMayWriteItsCgroups(CriEndpoint cri) {
    var program = privilegedSandbox(cri).idle(privileged()).process();
    assertThat("mounts of cgroups", cgroups(program))
        .is("some, all writable", all -> !all.isEmpty() && all.stream().allMatch(writable()));
  }

  @Test
  @Covers("kubernetes/security/unprivileged-cgroups")
  @Requires("witness:host")
  void otherContainersMayNotWriteTheirCgroups(CriEndpoint cri) {
    assertThat("mounts of cgroups", cgroups(cri.runSandbox().idle().process()))
        .is("none writable", all -> all.stream().noneMatch(writable()));
  }

  @Test
  @Covers("kubernetes/security/privileged-unmasked")
  void noPathOfAPrivilegedContainerIsMasked(CriEndpoint cri) {
    var probe =
        Probe.of(
            p ->
                p.readFile("version", "/proc/version")
                    .access("sysctl", "/proc/sys/kernel/hostname", WRITE));
    var seen =
        privilegedSandbox(cri)
            .run(
                probe,
                privileged(c -> c.addMaskedPaths("/proc/version").addReadonlyPaths("/proc/sys")));
    assertThat("length of /proc/version", assertThat(seen).step("version").value().result())
        .is("more than 0", length -> length > 0);
    assertThat(seen).step("sysctl").succeeded();
  }

  @Test
  @Covers("kubernetes/security/seccomp-privileged")
  void privilegedContainerIsNotFiltered(CriEndpoint cri) {
    var seen =
        privilegedSandbox(cri)
            .run(
                Probe.of(p -> p.seccompMode("mode")),
                privileged(c -> c.setSeccomp(SecurityProfile.getDefaultInstance())));
    assertThat(seen).step("mode").returned(0);
  }

  @Test
  @Covers("kubernetes/security/privileged-needs-sandbox")
  @Contrast("privilegedContainerRuns")
  void privilegedContainerInAnotherSandboxIsRefused(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    assertThat(sandbox.attempt(sandbox.containerConfig(WRITABLE, privileged()))).failed();
  }

  void privilegedContainerRuns(CriEndpoint cri) {
    privilegedSandbox(cri).idle(privileged());
  }

  private static List<MountEntry> cgroups(HostProcess program) {
    return program.mounts().stream().filter(m -> m.type().startsWith("cgroup")).toList();
  }

  private static Predicate<MountEntry> writable() {
    return mount -> mount.options().contains("rw") && mount.superOptions().contains("rw");
  }

  private static Consumer<ContainerConfig.Builder> privileged() {
    return privileged(c -> {});
  }

  private static Consumer<ContainerConfig.Builder> privileged(
      Consumer<LinuxContainerSecurityContext.Builder> change) {
    return with(c -> change.accept(c.setPrivileged(true)));
  }

  private static Set<String> names(StepRecord step) {
    return step.entries().stream().map(DirectoryEntry::name).collect(Collectors.toSet());
  }
}
