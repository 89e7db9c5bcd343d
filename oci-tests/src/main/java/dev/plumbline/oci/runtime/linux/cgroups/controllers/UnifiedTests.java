package dev.plumbline.oci.runtime.linux.cgroups.controllers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of cgroup v2 that are written as they are: config-linux.md#configLinuxUnified. */
class UnifiedTests {

  private static final String UNIFIED = "/linux/resources/unified";

  @Test
  @Covers("runtime-spec/cgroups/unified-written")
  void valueIsTheContentOfTheFile(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(UNIFIED, Map.of("pids.max", "77")));
    assertThat("pids.max", CgroupSetting.text(container, "pids", "pids.max")).is("77");
  }

  @Test
  @Covers("runtime-spec/cgroups/unified-controllers")
  void controllerOfTheFileIsEnabled(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(UNIFIED, Map.of("pids.max", "77")));
    var controllers = CgroupSetting.text(container, "pids", "cgroup.controllers");
    assertThat("controllers", List.of(controllers.split(" ")).contains("pids")).is(true);
  }

  @Test
  @Covers("runtime-spec/cgroups/unified-unknown-file")
  void fileThatOnlyTheKernelKnowsIsWritten(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(UNIFIED, Map.of("cgroup.max.depth", "7")));
    assertThat("depth", CgroupSetting.text(container, "pids", "cgroup.max.depth")).is("7");
  }

  @Test
  @Covers("runtime-spec/cgroups/unified-missing-file")
  @Contrast("valueIsTheContentOfTheFile")
  void fileThatTheCgroupDoesNotHaveIsRefused(OciRuntime runtime) {
    var bundle = Bundle.idle().set(UNIFIED, Map.of("pids.plumbline", "77"));
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/cgroups/unified-missing-controller")
  @Contrast("valueIsTheContentOfTheFile")
  void fileOfAControllerThatTheHostLacksIsRefused(OciRuntime runtime) {
    var bundle = Bundle.idle().set(UNIFIED, Map.of("plumbline.max", "77"));
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/cgroups/conversion-impossible")
  @Contrast("valueIsTheContentOfTheFile")
  void settingThatCgroupV2DoesNotHaveIsRefused(OciRuntime runtime) {
    var bundle = Bundle.idle().set("/linux/resources/network/classID", 0x10001);
    assertThat(runtime.launch(bundle)).refused();
  }
}
