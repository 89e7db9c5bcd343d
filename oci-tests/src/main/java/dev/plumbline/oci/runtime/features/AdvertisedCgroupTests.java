package dev.plumbline.oci.runtime.features;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import dev.plumbline.fixtures.witness.HostProcess;
import org.junit.jupiter.api.Test;

/** The cgroup managers that are told of: features-linux.md#linuxFeaturesCgroup. */
class AdvertisedCgroupTests {

  /** Each host has one of the two versions. */
  @Test
  @Covers({"runtime-spec/features/cgroup-v1", "runtime-spec/features/cgroup-v2"})
  void limitIsInForce(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set("/linux/resources/pids/limit", 77));
    assertThat("limit", CgroupSetting.PIDS_LIMIT.of(container)).is("77");
  }

  @Test
  @Covers({"runtime-spec/features/cgroup-systemd", "commandline/cgroups/systemd-path"})
  void containerIsAUnitOfTheSystem(OciRuntime runtime) {
    var bundle = Bundle.idle().set("/linux/cgroupsPath", "system.slice:plumb:" + runtime.name());
    var container = runtime.create(bundle, call -> call.globals("--systemd-cgroup"));
    var unit = "plumb-" + runtime.name() + ".scope";
    assertThat("its unit", HostProcess.of(container).cgroups())
        .is("a cgroup of " + unit, all -> all.stream().anyMatch(c -> c.endsWith(unit)));
  }
}
