package dev.plumbline.oci.commandline.pause;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.runtime.ContainerStatus;
import org.junit.jupiter.api.Test;

/** What pause and resume make of a container's status: runc-pause(8), runc-resume(8). */
class PauseStatusTests {

  private static final ContainerStatus PAUSED = new ContainerStatus("paused");

  @Test
  @Covers("commandline/pause/status")
  void pausedContainerIsPaused(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).pause();
    var status = container.state().status();
    container.tryResume();
    assertThat("status", status).is(PAUSED);
  }

  @Test
  @Covers("commandline/pause/resume-status")
  void resumedContainerIsRunning(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).pause().resume();
    assertThat(container).isIn(ContainerStatus.RUNNING);
  }

  @Test
  @Covers("commandline/pause/twice")
  void secondPauseLeavesTheContainerPaused(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).pause();
    container.tryPause();
    var status = container.state().status();
    container.tryResume();
    assertThat("status", status).is(PAUSED);
  }

  @Test
  @Covers("commandline/pause/resume-running")
  void resumeLeavesARunningContainerRunning(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    container.tryResume();
    assertThat(container).isIn(ContainerStatus.RUNNING);
  }

  @Test
  @Covers("commandline/pause/created")
  void createdContainerCanBeStartedAfterPauseAndResume(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    container.tryPause();
    container.tryResume();
    assertThat(container.tryStart()).succeeded();
    assertThat("steps reported", container.awaitReports(1).record().steps().size()).is(1);
    assertThat(container).isIn(ContainerStatus.RUNNING);
  }

  @Test
  @Covers("commandline/pause/stopped")
  @Contrast("pausedContainerIsPaused")
  void pauseOfAStoppedContainerFails(OciRuntime runtime) {
    assertThat(runtime.running(Bundle.idle()).stop().tryPause()).failed();
  }

  @Test
  @Covers("commandline/pause/unknown")
  @Contrast("pausedContainerIsPaused")
  void pauseOfAnUnknownContainerFails(OciRuntime runtime) {
    assertThat(runtime.call(Operation.PAUSE).id(runtime.newId()).execute()).failed();
  }
}
