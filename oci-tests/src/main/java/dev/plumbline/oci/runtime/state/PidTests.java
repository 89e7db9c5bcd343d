package dev.plumbline.oci.runtime.state;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostProcess;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The property pid of the state: runtime.md#runtimeState. */
class PidTests {

  private static final Probe NAMESPACES =
      Probe.of(
          p ->
              p.readlink("mnt", "/proc/self/ns/mnt")
                  .readlink("pid", "/proc/self/ns/pid")
                  .pid("number")
                  .pause("ready"));

  @Test
  @Covers("runtime-spec/state/pid-created")
  void createdContainerHasAPid(OciRuntime runtime) {
    assertThat("pid", ReportedLife.of(runtime).property("pid").get(0))
        .is("an integer greater than 0", pid -> pid.isIntegralNumber() && pid.asLong() > 0);
  }

  @Test
  @Covers("runtime-spec/state/pid-running")
  void runningContainerHasAPid(OciRuntime runtime) {
    assertThat("pid", ReportedLife.of(runtime).property("pid").get(1))
        .is("an integer greater than 0", pid -> pid.isIntegralNumber() && pid.asLong() > 0);
  }

  @Test
  @Covers("runtime-spec/state/pid-names-process")
  void pidNamesTheProcessOfTheProgram(OciRuntime runtime) {
    var container = runtime.running(Bundle.running(NAMESPACES));
    var process = new HostProcess(Objects.requireNonNullElse(container.state().pid(), 0));
    var host = List.of(process.namespace("mnt") + "", process.namespace("pid") + "");
    assertThat(container.seen()).step("mnt").read(host.get(0));
    assertThat(container.seen()).step("pid").read(host.get(1));
    assertThat(container.seen()).step("number").returned(process.numbers().get(1));
  }

  @Test
  @Covers("runtime-spec/state/pid-names-process")
  void pidStaysTheSameFromCreateToStop(OciRuntime runtime) {
    var pids = ReportedLife.of(runtime).texts("pid").subList(0, 2);
    assertThat("pid when running", pids.get(1)).is(pids.get(0));
  }
}
