package dev.plumbline.oci.commandline.cgroups;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupSetting;
import dev.plumbline.fixtures.witness.HostProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places and settings of cgroups of either version: clauses/commandline/cgroups.yaml. */
class CgroupPlaceTests {

  private static final Probe FIRST = Probe.of(p -> p.readFile("cgroups", "/proc/self/cgroup"));

  @Test
  @Covers("commandline/cgroups/default-path")
  @Requires("host:controller-pids")
  void cgroupIsNamedAfterTheContainerWhereNoneIsNamed(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle().withoutCgroup());
    var name = HostProcess.of(container).cgroup("pids").getFileName().toString();
    assertThat("name of the cgroup", name)
        .is("has " + container.id(), text -> text.contains(container.id()));
  }

  @Test
  @Covers("commandline/cgroups/init-first")
  @Requires("host:controller-pids")
  void programIsInItsCgroupFromTheFirstCallOn(OciRuntime runtime) {
    var path = runtime.cgroup() + "-first";
    var seen = runtime.run(Bundle.running(FIRST).set("/linux/cgroupsPath", path));
    var lines = assertThat(seen).step("cgroups").value().text().lines().toList();
    assertThat("cgroups of the program", lines)
        .is("one is " + path, all -> all.stream().anyMatch(line -> line.endsWith(":" + path)));
  }

  @ParameterizedTest
  @CsvSource({"quota-alone, quota, CPU_QUOTA, 20000", "period-alone, period, CPU_PERIOD, 50000"})
  @Covers("commandline/cgroups/{0}")
  void eitherOfQuotaAndPeriodIsAppliedAlone(
      String slug, String property, CgroupSetting setting, String expected, OciRuntime runtime) {
    var number = Integer.parseInt(expected);
    var container = runtime.create(Bundle.idle().set("/linux/resources/cpu/" + property, number));
    assertThat(property, setting.of(container)).is(expected);
  }
}
