package dev.plumbline.cri.security;

import static dev.plumbline.cri.security.Contexts.with;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.SecurityProfile;
import dev.plumbline.spec.cri.v1.SecurityProfile.ProfileType;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.abi.CloneFlags;
import dev.plumbline.syscalls.host.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The filter of system calls that a container's program runs under. */
@Requires({"run:registry", "witness:files"})
class SeccompTests {

  private static final int NONE = 0;
  private static final int FILTER = 2;

  /** A user namespace needs no capability: nothing but a filter forbids it. */
  private static final Probe UNSHARE =
      Probe.of(p -> p.seccompMode("mode").unshare("user namespace", CloneFlags.CLONE_NEWUSER));

  private static final Probe MKDIR =
      Probe.of(p -> p.seccompMode("mode").mkdir("mkdir", "/new", 0755));

  private static final String NO_DIRECTORIES =
      """
      {"defaultAction": "SCMP_ACT_ALLOW",
       "architectures": ["SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64"],
       "syscalls": [{"names": ["mkdir", "mkdirat"], "action": "SCMP_ACT_ERRNO"}]}
      """;

  @Test
  @Covers("kubernetes/security/seccomp-default")
  @Contrast("unconfinedProgramIsNotFiltered")
  void defaultProfileForbidsMakingNamespaces(CriEndpoint cri) {
    var seen = cri.runSandbox().run(UNSHARE, filtered(ProfileType.RuntimeDefault, ""));
    assertThat(seen).step("mode").returned(FILTER);
    assertThat(seen).step("user namespace").failedWith(Errno.EPERM);
  }

  @Test
  @Covers("kubernetes/security/seccomp-default-clone")
  void defaultProfileAllowsProcessesAndThreads(CriEndpoint cri) {
    var probe =
        Probe.of(
            p ->
                p.seccompMode("mode")
                    .fork("process", child -> child.mark("in the process"))
                    .thread("thread", thread -> thread.mark("in the thread")));
    var seen = cri.runSandbox().run(probe, filtered(ProfileType.RuntimeDefault, ""));
    assertThat(seen).step("mode").returned(FILTER);
    assertThat(seen).step("process").is(step -> step.exitStatus(), ExitStatus.decode(0));
    assertThat(seen).step("in the thread").succeeded();
  }

  @Test
  @Covers("kubernetes/security/seccomp-default-admin")
  void defaultProfileAllowsNamespacesWithTheCapability(CriEndpoint cri) {
    var admin = Capabilities.changed(List.of("SYS_ADMIN"), List.of());
    var probe = Probe.of(p -> p.seccompMode("mode").unshare("namespace", CloneFlags.CLONE_NEWUTS));
    var seen = cri.runSandbox().run(probe, filtered(ProfileType.RuntimeDefault, "").andThen(admin));
    assertThat(seen).step("mode").returned(FILTER);
    assertThat(seen).step("namespace").succeeded();
  }

  @Test
  @Covers("kubernetes/security/seccomp-unconfined")
  void unconfinedProgramIsNotFiltered(CriEndpoint cri) {
    var seen = cri.runSandbox().run(UNSHARE, filtered(ProfileType.Unconfined, ""));
    assertThat(seen).step("mode").returned(NONE);
    assertThat(seen).step("user namespace").succeeded();
  }

  @Test
  @Covers("kubernetes/security/seccomp-absent")
  void withoutAProfileNothingIsFiltered(CriEndpoint cri) {
    var seen = cri.runSandbox().run(UNSHARE, with(c -> c.clearSeccomp()));
    assertThat(seen).step("mode").returned(NONE);
  }

  @Test
  @Covers("kubernetes/security/seccomp-localhost")
  void profileOfAFileIsInForce(CriEndpoint cri) throws IOException {
    var file = cri.directory().resolve("no-directories.json");
    Files.writeString(file, NO_DIRECTORIES);
    var seen = cri.runSandbox().run(MKDIR, filtered(file));
    assertThat(seen).step("mode").returned(FILTER);
    assertThat(seen).step("mkdir").failedWith(Errno.EPERM);
  }

  @Test
  @Covers("kubernetes/security/seccomp-localhost-missing")
  @Contrast("profileOfAFileIsInForce")
  void profileThatThereIsNotIsRefused(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var missing = cri.directory().resolve("missing.json");
    assertThat(sandbox.attempt(sandbox.containerConfig(MKDIR, filtered(missing)))).failed();
  }

  @Test
  @Covers("kubernetes/security/seccomp-localhost-bad")
  @Contrast("profileOfAFileIsInForce")
  void fileThatIsNoProfileIsRefused(CriEndpoint cri) throws IOException {
    var sandbox = cri.runSandbox();
    var file = Files.writeString(cri.directory().resolve("bad.json"), "no profile");
    assertThat(sandbox.attempt(sandbox.containerConfig(MKDIR, filtered(file)))).failed();
  }

  private static Consumer<ContainerConfig.Builder> filtered(Path file) {
    return filtered(ProfileType.Localhost, file.toString());
  }

  private static Consumer<ContainerConfig.Builder> filtered(ProfileType type, String file) {
    return with(
        c -> c.setSeccomp(SecurityProfile.newBuilder().setProfileType(type).setLocalhostRef(file)));
  }
}
