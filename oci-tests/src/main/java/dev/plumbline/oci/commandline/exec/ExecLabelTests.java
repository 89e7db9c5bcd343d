package dev.plumbline.oci.commandline.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.oci.runtime.process.HostLabels;
import org.junit.jupiter.api.Test;

/** Labels of security modules for an added process: runc-exec(8). */
class ExecLabelTests {

  private static final Probe LABEL = Probe.of(p -> p.readFile("label", "/proc/self/attr/current"));

  @Test
  @Covers("commandline/exec/apparmor")
  void addedProcessIsUnderTheProfileOfTheOption(OciRuntime runtime) {
    var shown = HostLabels.harmlessProfile();
    var exec = runtime.running(Bundle.idle()).exec(LABEL);
    var seen = exec.with("--apparmor", HostLabels.profileName(shown)).run();
    assertThat(seen).step("label").is(ExecLabelTests::label, shown);
  }

  @Test
  @Covers("commandline/exec/process-label")
  void addedProcessHasTheLabelOfTheOption(OciRuntime runtime) {
    var label = HostLabels.narrowedLabel();
    var exec = runtime.running(Bundle.idle()).exec(LABEL);
    var seen = exec.with("--process-label", label).run();
    assertThat(seen).step("label").is(ExecLabelTests::label, label);
  }

  private static String label(StepRecord step) {
    return step.text().replace("\0", "").strip();
  }
}
