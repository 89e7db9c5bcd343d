package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.Launch;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Options of a sysfs that a runtime cannot mount itself: config.md#configLinuxMountOptions. */
class SysfsOptionTests {

  private static final Probe MOUNTS = Probe.of(p -> p.readFile("mounts", MountTable.FILE));

  /**
   * The kernel lets only the owner of a network namespace mount it. To show that of the host is no
   * error, but it is as read-only as the configuration says.
   */
  @Test
  @Covers("runtime-spec/mounts/option-ro")
  @Requires("host:user-namespaces")
  void sysfsOfTheHostIsReadOnlyOrRefused(OciRuntime runtime) {
    var bundle = Bundle.running(MOUNTS).userNamespace(700_000, 1_000).withoutNamespace("network");
    assertThat("options of /sys", outcome(runtime.launch(bundle)))
        .isOneOf(List.of("[ro]", "refused"));
  }

  private static String outcome(Launch launch) {
    var start = launch.start();
    return start == null || !start.succeeded()
        ? "refused"
        : launch
            .create()
            .container()
            .awaitStopped()
            .record()
            .step("mounts")
            .filter(StepRecord::succeeded)
            .map(MountTable.options("/sys", "ro").andThen(List::toString))
            .orElse("no record");
  }
}
