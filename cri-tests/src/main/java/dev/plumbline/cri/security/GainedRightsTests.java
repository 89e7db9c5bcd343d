package dev.plumbline.cri.security;

import static dev.plumbline.cri.security.Contexts.id;
import static dev.plumbline.cri.security.Contexts.with;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whether a program can gain rights by being executed, and the mask that it begins with. */
@Requires({"run:registry", "witness:files"})
class GainedRightsTests {

  private static final Probe RIGHTS =
      Probe.of(p -> p.noNewPrivs("flag").getuid("uid").geteuid("euid"));

  @Test
  @Covers("kubernetes/security/no-new-privs")
  @Contrast("withoutTheFlagASetUserIdProgramChangesTheUser")
  void withTheFlagASetUserIdProgramChangesNoUser(CriEndpoint cri) {
    var seen = cri.runSandbox().run(RIGHTS, setUserId(cri, true));
    assertThat(seen).step("flag").returned(1);
    assertThat(seen).step("euid").returned(1234);
  }

  @Test
  @Covers("kubernetes/security/new-privs-default")
  void withoutTheFlagASetUserIdProgramChangesTheUser(CriEndpoint cri) {
    var seen = cri.runSandbox().run(RIGHTS, setUserId(cri, false));
    assertThat(seen).step("flag").returned(0);
    assertThat(seen).step("uid").returned(1234);
    assertThat(seen).step("euid").returned(4321);
  }

  @Test
  @Covers("kubernetes/security/umask")
  void programBeginsWithTheUsualMask(CriEndpoint cri) {
    assertThat(cri.runSandbox().run(Probe.of(p -> p.umask("mask")))).step("mask").returned(0022);
  }

  /** The program of the container is the set-user-id one. */
  private static Consumer<ContainerConfig.Builder> setUserId(CriEndpoint cri, boolean flag) {
    return with(cri.image("set-user-id"), c -> c.setRunAsUser(id(1234)).setNoNewPrivs(flag))
        .andThen(config -> config.addCommand("/set-user-id"));
  }
}
