package dev.plumbline.oci.runtime.linux.cgroups.controllers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.host.HostFacts;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of RDMA devices: config-linux.md#configLinuxRDMA. */
class RdmaTests {

  private static final String RDMA = "/linux/resources/rdma/";

  @ParameterizedTest
  @CsvSource({"handles, hcaHandles, RDMA_HANDLES", "objects, hcaObjects, RDMA_OBJECTS"})
  @Covers({"runtime-spec/cgroups/rdma-{0}", "runtime-spec/features/cgroup-rdma"})
  void limitOfADeviceIsThatOfTheCgroup(
      String slug, String property, CgroupSetting setting, OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(RDMA + device(), Map.of(property, 33)));
    assertThat(property, setting.of(container, device())).is("33");
  }

  @Test
  @Covers("runtime-spec/cgroups/rdma-empty")
  @Requires({"host:controller-rdma", "host:rdma-device", "runtime:cgroups", "witness:host"})
  @Contrast("deviceWithALimitIsAccepted")
  void deviceWithoutAnyLimitIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.idle().set(RDMA + device(), Map.of()))).refused();
  }

  void deviceWithALimitIsAccepted(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(RDMA + device(), Map.of("hcaHandles", 33)));
    assertThat("handles", CgroupSetting.RDMA_HANDLES.of(container, device())).is("33");
  }

  private static String device() {
    return HostFacts.detect().hardware().rdmaDevices().get(0);
  }
}
