package dev.plumbline.oci.runtime.linux.cgroups.controllers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Class and priorities of packets: config-linux.md#configLinuxNetwork. */
class NetworkTests {

  private static final String NETWORK = "/linux/resources/network";
  private static final String PRIORITIES = NETWORK + "/priorities/-";

  @Test
  @Covers("runtime-spec/cgroups/network-class")
  void classOfPacketsIsThatOfTheCgroup(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(NETWORK + "/classID", 0x10001));
    assertThat("class", CgroupSetting.NETWORK_CLASS.of(container)).is("65537");
  }

  @Test
  @Covers("runtime-spec/cgroups/network-priorities")
  void priorityOfADeviceIsThatOfTheCgroup(OciRuntime runtime) {
    var container =
        runtime.create(Bundle.idle().set(PRIORITIES, Map.of("name", "lo", "priority", 3)));
    assertThat("priority", CgroupSetting.NETWORK_PRIORITY.of(container, "lo")).is("3");
  }

  @Test
  @Covers("runtime-spec/cgroups/network-priority-name-missing")
  @Requires({"host:controller-net-prio", "runtime:cgroups"})
  @Contrast("priorityOfADeviceIsThatOfTheCgroup")
  void priorityWithoutANameIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.idle().set(PRIORITIES, Map.of("priority", 3)))).refused();
  }

  @Test
  @Covers("runtime-spec/cgroups/network-priority-missing")
  @Requires({"host:controller-net-prio", "runtime:cgroups"})
  @Contrast("priorityOfADeviceIsThatOfTheCgroup")
  void nameWithoutAPriorityIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.idle().set(PRIORITIES, Map.of("name", "lo")))).refused();
  }
}
