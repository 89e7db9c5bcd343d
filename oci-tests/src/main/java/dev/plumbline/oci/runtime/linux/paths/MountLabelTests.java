package dev.plumbline.oci.runtime.linux.paths;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Test;

/** The SELinux label of mounts: config-linux.md#configLinuxMountLabel. */
class MountLabelTests {

  private static final Probe LABEL =
      Probe.of(p -> p.getxattr("label", "/dev/shm", "security.selinux"));

  /**
   * The label that a mount has anyway, which the policy knows, at a level that it does not have.
   */
  @Test
  @Covers("runtime-spec/paths/mount-label")
  void mountsHaveTheLabel(OciRuntime runtime) {
    var usual = label(assertThat(runtime.run(Bundle.running(LABEL))).step("label").value());
    var wanted = usual.replaceFirst(":s0.*$", ":s0:c1,c2");
    var bundle = Bundle.running(LABEL).set("/linux/mountLabel", wanted);
    assertThat("the label that a mount has anyway", usual).isNot(wanted);
    assertThat(runtime.run(bundle)).step("label").is(MountLabelTests::label, wanted);
  }

  private static String label(StepRecord step) {
    return step.text().replace("\0", "");
  }
}
