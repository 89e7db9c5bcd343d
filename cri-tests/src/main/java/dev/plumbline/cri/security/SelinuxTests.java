package dev.plumbline.cri.security;

import static dev.plumbline.cri.security.Contexts.privilegedSandbox;
import static dev.plumbline.cri.security.Contexts.with;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.v1.SELinuxOption;
import org.junit.jupiter.api.Test;

/** The label of SELinux that a container's program runs with. */
@Requires({"run:registry", "witness:files"})
class SelinuxTests {

  private static final String LEVEL = "s0:c4,c5";

  @Test
  @Covers("kubernetes/security/selinux-label")
  void programHasTheLevelThatWasAskedFor(CriEndpoint cri) {
    var seen = cri.runSandbox().run(ModuleLabels.PROBE, with(c -> c.setSelinuxOptions(at(LEVEL))));
    assertThat("level", level(ModuleLabels.of(seen))).is(LEVEL);
  }

  @Test
  @Covers("kubernetes/security/selinux-shared")
  void containersOfOneSandboxHaveOneLabelAndSandboxesDiffer(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var first = ModuleLabels.of(sandbox.run(ModuleLabels.PROBE));
    assertThat("label of a second one", ModuleLabels.of(sandbox.run(ModuleLabels.PROBE))).is(first);
    assertThat("label elsewhere", ModuleLabels.of(cri.runSandbox().run(ModuleLabels.PROBE)))
        .isNot(first);
  }

  @Test
  @Covers("kubernetes/security/selinux-bad")
  @Contrast("programHasTheLevelThatWasAskedFor")
  void levelThatThereIsNotIsRefused(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var config =
        sandbox.containerConfig(ModuleLabels.PROBE, with(c -> c.setSelinuxOptions(at("s0-t9:c0"))));
    assertThat(sandbox.attempt(config)).failed();
  }

  @Test
  @Covers("kubernetes/security/selinux-privileged")
  void privilegedProgramHasTheTypeOfASuperPrivilegedOne(CriEndpoint cri) {
    var seen = privilegedSandbox(cri).run(ModuleLabels.PROBE, with(c -> c.setPrivileged(true)));
    assertThat("type", ModuleLabels.of(seen).split(":")[2]).is("spc_t");
  }

  @Test
  @Covers("kubernetes/security/process-label-exec")
  void commandHasTheLabelOfTheContainer(CriEndpoint cri) {
    var container = cri.runSandbox().idle(with(c -> c.setSelinuxOptions(at(LEVEL))));
    assertThat("level", level(ModuleLabels.of(container.probe(ModuleLabels.PROBE)))).is(LEVEL);
  }

  private static SELinuxOption at(String level) {
    return SELinuxOption.newBuilder().setLevel(level).build();
  }

  /** What follows user, role and type. */
  private static String level(String label) {
    return label.split(":", 4)[3];
  }
}
