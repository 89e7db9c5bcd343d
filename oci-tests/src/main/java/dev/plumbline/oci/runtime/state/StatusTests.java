package dev.plumbline.oci.runtime.state;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.ContainerStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The values of status: runtime.md#runtimeState. */
class StatusTests {

  @Test
  @Covers("runtime-spec/state/status-created")
  void containerIsCreatedBeforeStart(OciRuntime runtime) {
    assertThat("status", ReportedLife.of(runtime).texts("status").get(0)).is("created");
  }

  @Test
  @Covers("runtime-spec/state/status-running")
  void containerIsRunningWhileItsProgramDoes(OciRuntime runtime) {
    assertThat("status", ReportedLife.of(runtime).texts("status").get(1)).is("running");
  }

  @Test
  @Covers("runtime-spec/state/status-stopped")
  void killedContainerIsStopped(OciRuntime runtime) {
    assertThat("status", ReportedLife.of(runtime).texts("status").get(2)).is("stopped");
  }

  @Test
  @Covers("runtime-spec/state/status-stopped")
  void containerThatEndedByItselfIsStopped(OciRuntime runtime) {
    var container = runtime.create(Bundle.exiting()).start().awaitExit().await("ran");
    assertThat(container.awaitStopped()).isIn(ContainerStatus.STOPPED);
  }

  @Test
  @Covers("runtime-spec/state/status-additional-new")
  void statesThatHaveANameAreCalledByIt(OciRuntime runtime) {
    var others =
        ReportedLife.of(runtime).texts("status").stream()
            .filter(text -> !new ContainerStatus(text).defined())
            .toList();
    assertThat("other names", others).is(List.of());
  }
}
