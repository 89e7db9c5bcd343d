package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Test;

/** The AppArmor profile and the SELinux label of the program: config.md#configLinuxProcess. */
class SecurityLabelTests {

  private static final Probe LABEL = Probe.of(p -> p.readFile("label", "/proc/self/attr/current"));

  @Test
  @Covers({"runtime-spec/process/apparmor-profile", "runtime-spec/features/apparmor"})
  void programRunsUnderTheProfile(OciRuntime runtime) {
    var shown = HostLabels.harmlessProfile();
    var seen = runtime.run(confined(HostLabels.profileName(shown)));
    assertThat(seen).step("label").is(SecurityLabelTests::label, shown);
  }

  @Test
  @Covers("runtime-spec/process/apparmor-profile-unknown")
  @Contrast("programRunsUnderTheProfile")
  void profileThatIsNotLoadedIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(confined("plumbline-not-loaded"))).refused();
  }

  @Test
  @Covers({"runtime-spec/process/selinux-label", "runtime-spec/features/selinux"})
  void programRunsWithTheLabel(OciRuntime runtime) {
    var label = HostLabels.narrowedLabel();
    assertThat(runtime.run(labelled(label))).step("label").is(SecurityLabelTests::label, label);
  }

  @Test
  @Covers("runtime-spec/process/selinux-label-invalid")
  @Contrast("programRunsWithTheLabel")
  void labelThatThePolicyDoesNotKnowIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(labelled("plumbline_u:plumbline_r:plumbline_t:s0"))).refused();
  }

  private static Bundle confined(String profile) {
    return Bundle.running(LABEL).process(process -> process.withApparmorProfile(profile));
  }

  private static Bundle labelled(String label) {
    return Bundle.running(LABEL).process(process -> process.withSelinuxLabel(label));
  }

  private static String label(StepRecord step) {
    return step.text().replace("\0", "").strip();
  }
}
