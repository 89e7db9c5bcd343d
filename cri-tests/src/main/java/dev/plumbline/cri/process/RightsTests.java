package dev.plumbline.cri.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.spec.cri.v1.Capability;
import dev.plumbline.spec.cri.v1.IDMapping;
import dev.plumbline.spec.cri.v1.NamespaceMode;
import dev.plumbline.spec.cri.v1.SecurityProfile;
import dev.plumbline.spec.cri.v1.UserNamespace;
import io.grpc.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rights that a command, a sysctl or a user namespace must not give. */
@Requires({"run:registry", "witness:files"})
class RightsTests {

  private static final Probe STATUS = Probe.of(p -> p.readFile("status", "/proc/self/status"));

  private static final Probe SETS = Probe.of(p -> p.capabilities("sets"));

  private static final Probe PROGRAM =
      Probe.of(p -> p.readFile("status", "/proc/self/status").pause("goes on"));

  private static final Set<String> RIGHTS =
      Set.of("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb", "NoNewPrivs", "Seccomp");

  private static final Probe SECOND =
      Probe.of(p -> p.readFile("msgmax", "/proc/sys/kernel/msgmax"));

  private static final long FIRST_ID = 200_000;

  @Test
  @Covers("cri-security/process/exec-no-rights")
  void commandHasNoMoreRightsThanTheProgram(CriEndpoint cri) {
    var container =
        cri.runSandbox()
            .create(
                PROGRAM,
                c ->
                    c.getLinuxBuilder()
                        .getSecurityContextBuilder()
                        .setNoNewPrivs(true)
                        .setSeccomp(SecurityProfile.getDefaultInstance())
                        .setCapabilities(Capability.newBuilder().addDropCapabilities("NET_RAW")))
            .start()
            .await(PROGRAM, "status");
    assertThat("rights of the command", rights(container.probe(STATUS)))
        .is(rights(container.seen(PROGRAM)));
  }

  @Test
  @Covers("cri-security/process/inheritable-empty")
  void programHandsNoCapabilityOnByTheInheritableSet(CriEndpoint cri) {
    var seen = cri.runSandbox().run(SETS);
    assertThat(seen).step("sets").is(step -> step.capabilities().inheritable(), 0L);
  }

  @Test
  @Covers("cri-security/process/sysctl-smuggle")
  void secondLineOfASysctlSetsNoOther(CriEndpoint cri) {
    var sandbox = sandbox(cri, "0\nkernel.msgmax=12345");
    assertThat("kernel.msgmax", sandbox.map(RightsTests::second).orElse("refused"))
        .isNot("12345\n");
  }

  @Test
  @Covers("cri-security/process/userns-root-not-root")
  @Requires("witness:host")
  void rootOfAUserNamespaceIsAnotherUserOfTheHost(CriEndpoint cri) {
    var sandbox =
        cri.runSandbox(
            c ->
                c.getLinuxBuilder()
                    .getSecurityContextBuilder()
                    .getNamespaceOptionsBuilder()
                    .setUsernsOptions(namespace()));
    var container =
        sandbox.idle(
            c ->
                c.getLinuxBuilder()
                    .getSecurityContextBuilder()
                    .getNamespaceOptionsBuilder()
                    .setUsernsOptions(namespace()));
    assertThat("users on the host", Set.copyOf(container.process().numbers("Uid")))
        .is(Set.of(FIRST_ID));
  }

  private static Optional<Sandbox> sandbox(CriEndpoint cri, String value) {
    var config =
        cri.sandboxConfig(c -> c.getLinuxBuilder().putSysctls("kernel.shm_rmid_forced", value));
    var reply = cri.attemptSandbox(config);
    return reply.code() == Status.Code.OK
        ? Optional.of(cri.sandbox(config, reply.response().getPodSandboxId()))
        : Optional.empty();
  }

  private static String second(Sandbox sandbox) {
    return assertThat(sandbox.run(SECOND)).step("msgmax").value().text();
  }

  private static UserNamespace namespace() {
    var mapping =
        IDMapping.newBuilder().setHostId((int) FIRST_ID).setContainerId(0).setLength(65_536);
    return UserNamespace.newBuilder()
        .setMode(NamespaceMode.POD)
        .addUids(mapping)
        .addGids(mapping)
        .build();
  }

  private static List<String> rights(Seen seen) {
    StepRecord status = assertThat(seen).step("status").value();
    return status.text().lines().filter(line -> RIGHTS.contains(line.split(":")[0])).toList();
  }
}
