package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.runtime.ContainerStatus;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What start does in each state: runtime.md#runtimeStart. */
class StartTests {

  private static final Probe COUNTED = Probe.of(p -> p.pid("ran")).reportingTo("/runs");

  @Test
  @Covers("runtime-spec/lifecycle/program-run")
  void startRunsTheProgram(OciRuntime runtime) {
    var container = runtime.create(Bundle.exiting()).start();
    assertThat(container).isNotCreatedInTheEnd();
    assertThat(container.awaitStopped().seen()).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-without-id")
  @Contrast("startRunsTheProgram")
  void startWithoutAnIdFails(OciRuntime runtime) {
    assertThat(runtime.call(Operation.START).execute()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-unknown-error")
  @Contrast("startRunsTheProgram")
  void unknownContainerCannotBeStarted(OciRuntime runtime) {
    assertThat(runtime.call(Operation.START).id(runtime.newId()).execute()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-running-error")
  void runningContainerCannotBeStarted(OciRuntime runtime) {
    assertThat(runtime.running(Bundle.idle()).tryStart()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-running-no-effect")
  void startOfARunningContainerLeavesItsProcessRunning(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var before = container.state();
    container.tryStart();
    assertThat("state", container.state()).is(before);
    assertThat("runs", container.bundle().probe().decodeAll(container.out()).size()).is(1);
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-stopped-error")
  void stoppedContainerCannotBeStarted(OciRuntime runtime) {
    assertThat(runtime.running(Bundle.idle()).stop().tryStart()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-stopped-no-effect")
  void startOfAStoppedContainerDoesNotRunItsProgramAgain(OciRuntime runtime) throws IOException {
    var container = runtime.create(Bundle.running(COUNTED)).start().awaitStopped();
    container.tryStart();
    assertThat(container).isIn(ContainerStatus.STOPPED);
    var reports = Files.readAllBytes(container.bundle().rootfs().resolve("runs"));
    assertThat("runs", COUNTED.decodeAll(reports).size()).is(1);
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-paused-error")
  @Requires("host:controller-freezer")
  void pausedContainerCannotBeStarted(OciRuntime runtime) {
    assertThat(paused(runtime).tryStart()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/start-paused-no-effect")
  @Requires("host:controller-freezer")
  void startOfAPausedContainerLeavesItPaused(OciRuntime runtime) {
    var container = paused(runtime);
    container.tryStart();
    assertThat(container).isIn(new ContainerStatus("paused"));
    assertThat(container.resume()).isIn(ContainerStatus.RUNNING);
  }

  /** Some runtimes return from pause before the last process is frozen. */
  private static Container paused(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).pause();
    container.awaitOtherStatusThan(ContainerStatus.RUNNING);
    return container;
  }
}
