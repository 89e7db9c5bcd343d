package dev.plumbline.cri.security;

import static dev.plumbline.cri.security.Capabilities.changed;
import static dev.plumbline.cri.security.Contexts.id;
import static dev.plumbline.cri.security.Contexts.with;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_AUDIT_WRITE;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_CHOWN;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_DAC_OVERRIDE;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_FOWNER;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_FSETID;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_KILL;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_MKNOD;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_NET_ADMIN;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_NET_BIND_SERVICE;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_NET_RAW;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_SETFCAP;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_SETGID;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_SETPCAP;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_SETUID;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_SYS_CHROOT;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The capabilities of a container's program. */
@Requires({"run:registry", "witness:files"})
class CapabilityTests {

  /** What containerd gives, and with it Docker; CRI-O gives fewer. */
  private static final long DEFAULT =
      Capabilities.mask(
          CAP_CHOWN,
          CAP_DAC_OVERRIDE,
          CAP_FSETID,
          CAP_FOWNER,
          CAP_MKNOD,
          CAP_NET_RAW,
          CAP_SETGID,
          CAP_SETUID,
          CAP_SETFCAP,
          CAP_SETPCAP,
          CAP_NET_BIND_SERVICE,
          CAP_SYS_CHROOT,
          CAP_KILL,
          CAP_AUDIT_WRITE);

  @Test
  @Covers("kubernetes/security/cap-default")
  void withoutAWordARootProgramHasASmallSet(CriEndpoint cri) {
    var seen = seen(cri, c -> {});
    assertThat("effective set", seen.sets().effective())
        .is("some of the default, and nothing more", set -> set != 0 && (set & ~DEFAULT) == 0);
    assertThat("bounding set", seen.bounding()).is(seen.sets().effective());
  }

  @Test
  @Covers("kubernetes/security/cap-add")
  void addedCapabilityIsInTheSets(CriEndpoint cri) {
    assertThat("plain name", seen(cri, changed(List.of("NET_ADMIN"), List.of())))
        .is("with CAP_NET_ADMIN", c -> c.have(CAP_NET_ADMIN));
  }

  @Test
  @Covers("kubernetes/security/cap-drop")
  @Contrast("capabilityOfTheDefaultIsInTheSets")
  void droppedCapabilityIsInNoSet(CriEndpoint cri) {
    assertThat("sets", seen(cri, changed(List.of(), List.of("CHOWN"))))
        .is("without CAP_CHOWN", c -> !c.mention(CAP_CHOWN) && c.have(CAP_FOWNER));
  }

  void capabilityOfTheDefaultIsInTheSets(CriEndpoint cri) {
    assertThat("sets", seen(cri, c -> {})).is("with CAP_CHOWN", c -> c.have(CAP_CHOWN));
  }

  @Test
  @Covers("kubernetes/security/cap-drop-all")
  @Contrast("capabilityOfTheDefaultIsInTheSets")
  void droppingAllLeavesNone(CriEndpoint cri) {
    assertThat("sets", seen(cri, changed(List.of(), List.of("ALL")))).is("empty", c -> c.areAll());
  }

  @Test
  @Covers("kubernetes/security/cap-drop-all-add")
  void droppingAllAndAddingOneLeavesThatOne(CriEndpoint cri) {
    assertThat("sets", seen(cri, changed(List.of("NET_BIND_SERVICE"), List.of("ALL"))))
        .is("CAP_NET_BIND_SERVICE alone", c -> c.areAll(CAP_NET_BIND_SERVICE));
  }

  @Test
  @Covers("kubernetes/security/cap-add-all")
  @Requires("witness:host")
  void addingAllGivesWhatTheServerItselfHas(CriEndpoint cri) {
    var program = cri.runSandbox().idle(changed(List.of("ALL"), List.of())).process();
    // Whatever watches the container was started by the server, with the server's rights.
    var server = new HostProcess(program.parent());
    assertThat("bounding set", program.capabilities("CapBnd")).is(server.capabilities("CapBnd"));
    assertThat("effective set", program.capabilities("CapEff")).is(server.capabilities("CapEff"));
  }

  @Test
  @Covers("kubernetes/security/cap-unknown")
  @Contrast("addedCapabilityIsInTheSets")
  void capabilityThatThereIsNotIsRefused(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var config =
        sandbox.containerConfig(Capabilities.PROBE, changed(List.of("NET_ADMIM"), List.of()));
    assertThat(sandbox.attempt(config)).failed();
  }

  @Test
  @Covers("kubernetes/security/cap-nonroot")
  @Contrast("capabilityOfTheDefaultIsInTheSets")
  void programOfAnotherUserHasNone(CriEndpoint cri) {
    var seen = seen(cri, with(c -> c.setRunAsUser(id(1234))));
    assertThat("effective set", seen.sets().effective()).is(0L);
    assertThat("permitted set", seen.sets().permitted()).is(0L);
  }

  @Test
  @Covers("kubernetes/security/cap-ambient")
  void ambientCapabilityReachesAProgramOfAnotherUser(CriEndpoint cri) {
    var seen =
        seen(
            cri,
            with(
                c ->
                    c.setRunAsUser(id(1234))
                        .getCapabilitiesBuilder()
                        .addAddCapabilities("NET_BIND_SERVICE")
                        .addAddAmbientCapabilities("NET_BIND_SERVICE")));
    assertThat("effective set", seen.sets().effective()).is(CAP_NET_BIND_SERVICE.bit());
  }

  private static Capabilities seen(CriEndpoint cri, Consumer<ContainerConfig.Builder> change) {
    return Capabilities.of(cri.runSandbox().run(Capabilities.PROBE, change));
  }
}
