package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.runtime.ContainerStatus;
import org.junit.jupiter.api.Test;

/** What delete does in each state: runtime.md#runtimeDelete. */
class DeleteTests {

  @Test
  @Covers("runtime-spec/lifecycle/delete-without-id")
  @Contrast("stoppedContainerIsGoneAfterDelete")
  void deleteWithoutAnIdFails(OciRuntime runtime) {
    assertThat(runtime.call(Operation.DELETE).execute()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-created-error")
  @Contrast("stoppedContainerIsGoneAfterDelete")
  void createdContainerCannotBeDeleted(OciRuntime runtime) {
    assertThat(runtime.create(Bundle.idle()).tryDelete()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-created-no-effect")
  @Contrast("stoppedContainerIsGoneAfterDelete")
  void createdContainerStaysCreatedAfterDelete(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    container.tryDelete();
    assertThat(container).isIn(ContainerStatus.CREATED);
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-running-error")
  @Contrast("stoppedContainerIsGoneAfterDelete")
  void runningContainerCannotBeDeleted(OciRuntime runtime) {
    assertThat(runtime.running(Bundle.idle()).tryDelete()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-running-no-effect")
  void runningContainerStaysRunningAfterDelete(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    container.tryDelete();
    assertThat(container).isIn(ContainerStatus.RUNNING);
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-unknown-error")
  @Contrast("stoppedContainerIsGoneAfterDelete")
  void unknownContainerCannotBeDeleted(OciRuntime runtime) {
    assertThat(runtime.call(Operation.DELETE).id(runtime.newId()).execute()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-paused-error")
  @Requires("host:controller-freezer")
  @Contrast("stoppedContainerIsGoneAfterDelete")
  void pausedContainerCannotBeDeleted(OciRuntime runtime) {
    assertThat(paused(runtime).tryDelete()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-paused-no-effect")
  @Requires("host:controller-freezer")
  void pausedContainerStaysPausedAfterDelete(OciRuntime runtime) {
    var container = paused(runtime);
    container.tryDelete();
    assertThat(container).isIn(new ContainerStatus("paused"));
    assertThat(container.resume()).isIn(ContainerStatus.RUNNING);
  }

  @Test
  @Covers("runtime-spec/lifecycle/destroyed-after-delete")
  void stoppedContainerIsGoneAfterDelete(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).stop().delete();
    assertThat(container).isUnknown();
  }

  /** Some runtimes return from pause before the last process is frozen. */
  private static Container paused(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).pause();
    container.awaitOtherStatusThan(ContainerStatus.RUNNING);
    return container;
  }
}
