package dev.plumbline.oci.runtime.linux.cgroups.controllers;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processors and memory nodes of a program: config-linux.md#configLinuxCPU. */
class CpusetTests {

  private static final String CPU = "/linux/resources/cpu";
  private static final Probe AFFINITY = Probe.of(p -> p.affinity("affinity"));

  @Test
  @Covers("runtime-spec/cgroups/cpu-cpus")
  @Requires("host:two-cpus")
  void programCanRunOnTheProcessorsOfTheListOnly(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(AFFINITY).set(CPU + "/cpus", "1"));
    assertThat(seen).step("affinity").is(StepRecord::affinity, Set.of(1));
  }

  @Test
  @Covers("runtime-spec/cgroups/cpu-cpus-list")
  @Requires("host:two-cpus")
  void numbersAndRangesOfProcessorsCanBeMixed(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(CPU + "/cpus", "1,0-0"));
    assertThat("processors", CgroupSetting.CPU_CPUS.of(container)).is("0-1");
  }

  @Test
  @Covers("runtime-spec/cgroups/cpu-mems")
  @Requires("host:two-memory-nodes")
  void memoryComesFromTheNodesOfTheListOnly(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle().set(CPU + "/mems", "0"));
    assertThat("memory nodes", CgroupSetting.CPU_MEMS.of(container)).is("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cpus", "mems"})
  @Covers("runtime-spec/cgroups/cpu-{0}-missing")
  @Contrast("numberThatTheMachineHasIsAccepted")
  void numberThatTheMachineDoesNotHaveIsRefused(String property, OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.idle().set(CPU + "/" + property, "1023"))).refused();
  }

  void numberThatTheMachineHasIsAccepted(OciRuntime runtime) {
    var bundle = Bundle.idle().set(CPU, Map.of("cpus", "0", "mems", "0"));
    assertThat("processors", CgroupSetting.CPU_CPUS.of(runtime.create(bundle))).is("0");
  }
}
