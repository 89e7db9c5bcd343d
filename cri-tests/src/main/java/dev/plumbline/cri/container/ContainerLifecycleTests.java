package dev.plumbline.cri.container;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ContainerState;
import dev.plumbline.spec.cri.v1.ContainerStatusRequest;
import dev.plumbline.spec.cri.v1.RemoveContainerRequest;
import dev.plumbline.spec.cri.v1.StartContainerRequest;
import dev.plumbline.spec.cri.v1.StopContainerRequest;
import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From CreateContainer to RemoveContainer, each called once more than needed. */
@Requires("run:registry")
class ContainerLifecycleTests {

  /** As long as an id of a server, and of no container. */
  private static final String UNKNOWN = "fedcba9876543210".repeat(4);

  private static final Probe NOTHING = Probe.of(p -> {});

  @Test
  @Covers("kubernetes/container/created")
  void containerThatWasMadeIsCreated(CriEndpoint cri) {
    assertThat("state", state(cri.runSandbox().create(NOTHING)))
        .is(ContainerState.CONTAINER_CREATED);
  }

  @Test
  @Covers("kubernetes/container/running")
  void containerThatWasStartedIsRunning(CriEndpoint cri) {
    assertThat("state", state(cri.runSandbox().idle())).is(ContainerState.CONTAINER_RUNNING);
  }

  @Test
  @Covers({"kubernetes/container/exited", "kubernetes/container/exit-before-stop"})
  void containerWhoseProgramHasEndedIsExited(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING).start().awaitExit();
    assertThat("state", state(container)).is(ContainerState.CONTAINER_EXITED);
  }

  @Test
  @Covers("kubernetes/container/start-running")
  @Contrast("containerThatWasStartedIsRunning")
  void startOfARunningContainerIsAnError(CriEndpoint cri) {
    assertThat(cri.runSandbox().idle().tryStart()).failed();
  }

  @Test
  @Covers("kubernetes/container/start-exited")
  @Contrast("containerThatWasStartedIsRunning")
  void startOfAnEndedContainerIsAnError(CriEndpoint cri) {
    assertThat(cri.runSandbox().create(NOTHING).start().awaitExit().tryStart()).failed();
  }

  @Test
  @Covers("kubernetes/container/start-unknown")
  @Contrast("containerThatWasStartedIsRunning")
  void startOfAnUnknownContainerIsNotFound(CriEndpoint cri) {
    var request = StartContainerRequest.newBuilder().setContainerId(UNKNOWN).build();
    assertThat(cri.call(RuntimeRpcs.START_CONTAINER, request)).failedWith(Status.Code.NOT_FOUND);
  }

  @Test
  @Covers("cri/container/stop-idempotent")
  void secondStopIsNoError(CriEndpoint cri) {
    assertThat(cri.runSandbox().idle().stop(0).tryStop(0)).isOk();
  }

  @Test
  @Covers("cri/container/stop-exited")
  void stopOfAnEndedContainerIsNoError(CriEndpoint cri) {
    assertThat(cri.runSandbox().create(NOTHING).start().awaitExit().tryStop(1)).isOk();
  }

  @Test
  @Covers("kubernetes/container/stop-created")
  void stopOfAContainerThatNeverRanIsNoError(CriEndpoint cri) {
    assertThat(cri.runSandbox().create(NOTHING).tryStop(0)).isOk();
  }

  @Test
  @Covers("kubernetes/container/stop-unknown")
  void stopOfAContainerThatNeverWasIsNoErrorOrNotFound(CriEndpoint cri) {
    var request = StopContainerRequest.newBuilder().setContainerId(UNKNOWN).build();
    assertThat("code", cri.call(RuntimeRpcs.STOP_CONTAINER, request).code())
        .isOneOf(List.of(Status.Code.OK, Status.Code.NOT_FOUND));
  }

  @Test
  @Covers({"cri/container/remove-running", "kubernetes/container/removed-not-listed"})
  void runningContainerIsRemoved(CriEndpoint cri) {
    assertThat("entries", cri.runSandbox().idle().remove().listed()).is(List.of());
  }

  @Test
  @Covers("cri/container/remove-idempotent")
  void secondRemoveIsNoError(CriEndpoint cri) {
    assertThat(cri.runSandbox().create(NOTHING).remove().tryRemove()).isOk();
  }

  @Test
  @Covers("kubernetes/container/remove-unknown")
  void removeOfAContainerThatNeverWasIsNoError(CriEndpoint cri) {
    var request = RemoveContainerRequest.newBuilder().setContainerId(UNKNOWN).build();
    assertThat(cri.call(RuntimeRpcs.REMOVE_CONTAINER, request)).isOk();
  }

  @Test
  @Covers({"cri/container/status-unknown", "kubernetes/container/status-not-found"})
  @Contrast("containerThatWasMadeIsCreated")
  void statusOfAnUnknownContainerIsNotFound(CriEndpoint cri) {
    var request = ContainerStatusRequest.newBuilder().setContainerId(UNKNOWN).build();
    assertThat(cri.call(RuntimeRpcs.CONTAINER_STATUS, request)).failedWith(Status.Code.NOT_FOUND);
  }

  @Test
  @Covers("kubernetes/container/removed-status-not-found")
  @Contrast("containerThatWasMadeIsCreated")
  void statusOfARemovedContainerIsNotFound(CriEndpoint cri) {
    assertThat(cri.runSandbox().create(NOTHING).remove().tryStatus())
        .failedWith(Status.Code.NOT_FOUND);
  }

  private static ContainerState state(CriContainer container) {
    return container.status().getState();
  }
}
