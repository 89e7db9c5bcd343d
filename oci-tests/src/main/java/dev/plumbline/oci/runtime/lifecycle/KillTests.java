package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.spec.runtime.ContainerStatus;
import org.junit.jupiter.api.Test;

/** What kill does in each state: runtime.md#runtimeKill. */
class KillTests {

  @Test
  @Covers("runtime-spec/lifecycle/kill-running")
  void killEndsARunningContainer(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).kill("KILL");
    assertThat(container).isNotRunningInTheEnd().isIn(ContainerStatus.STOPPED);
  }

  @Test
  @Covers("runtime-spec/lifecycle/kill-created")
  @Contrast("killEndsARunningContainer")
  void killEndsACreatedContainer(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle()).kill("KILL").awaitStopped();
    assertThat(container).isIn(ContainerStatus.STOPPED);
  }

  @Test
  @Covers({"runtime-spec/lifecycle/kill-created", "runtime-spec/lifecycle/kill-exact-signal"})
  @Requires("witness:host")
  @Contrast("killEndsARunningContainer")
  void stopSignalStopsTheWaitingProcessOfACreatedContainer(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle()).kill("STOP");
    assertThat("state of the process", HostProcess.of(container).awaitState('T')).is('T');
  }

  @Test
  @Covers("runtime-spec/lifecycle/kill-without-id")
  @Contrast("killEndsARunningContainer")
  void killWithoutAnIdFails(OciRuntime runtime) {
    assertThat(runtime.call(Operation.KILL).execute()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/kill-unknown-error")
  @Contrast("killEndsARunningContainer")
  void unknownContainerCannotBeKilled(OciRuntime runtime) {
    assertThat(runtime.call(Operation.KILL).id(runtime.newId()).with("KILL").execute()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/kill-stopped-error")
  void stoppedContainerCannotBeKilled(OciRuntime runtime) {
    assertThat(runtime.running(Bundle.idle()).stop().tryKill("KILL")).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/kill-stopped-no-effect")
  void killOfAStoppedContainerLeavesItStopped(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).stop();
    var before = container.state();
    container.tryKill("KILL");
    assertThat("state", container.state()).is(before);
    assertThat(container.delete()).isUnknown();
  }
}
