package dev.plumbline.cri.sandbox;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.PodSandboxState;
import dev.plumbline.spec.cri.v1.PodSandboxStatusRequest;
import dev.plumbline.spec.cri.v1.RemovePodSandboxRequest;
import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From RunPodSandbox to RemovePodSandbox, each called once more than needed. */
class SandboxLifecycleTests {

  /** As long as an id of a server, and of no sandbox. */
  private static final String UNKNOWN = "0123456789abcdef".repeat(4);

  @Test
  @Covers({"cri/sandbox/run-ready", "cri/sandbox/default-handler"})
  void sandboxIsReadyWhenRunPodSandboxReturns(CriEndpoint cri) {
    assertThat("state", cri.runSandbox().status().getState()).is(PodSandboxState.SANDBOX_READY);
  }

  @Test
  @Covers("kubernetes/sandbox/stopped-not-ready")
  void stoppedSandboxIsListedAsNotReady(CriEndpoint cri) {
    var sandbox = cri.runSandbox().stop();
    assertThat("state", sandbox.status().getState()).is(PodSandboxState.SANDBOX_NOTREADY);
    assertThat("states in the list", sandbox.listed().stream().map(s -> s.getState()).toList())
        .is(List.of(PodSandboxState.SANDBOX_NOTREADY));
  }

  @Test
  @Covers("cri/sandbox/stop-idempotent")
  void secondStopIsNoError(CriEndpoint cri) {
    var sandbox = cri.runSandbox().stop();
    assertThat(sandbox.tryStop()).isOk();
  }

  @Test
  @Covers("cri/sandbox/stop-gone")
  void stopOfARemovedSandboxIsNoError(CriEndpoint cri) {
    var sandbox = cri.runSandbox().stop().remove();
    assertThat(sandbox.tryStop()).isOk();
  }

  @Test
  @Covers("cri/sandbox/remove-idempotent")
  void secondRemoveIsNoError(CriEndpoint cri) {
    var sandbox = cri.runSandbox().stop().remove();
    assertThat(sandbox.tryRemove()).isOk();
  }

  @Test
  @Covers("kubernetes/sandbox/remove-unknown")
  void removeOfASandboxThatNeverWasIsNoError(CriEndpoint cri) {
    var request = RemovePodSandboxRequest.newBuilder().setPodSandboxId(UNKNOWN).build();
    assertThat(cri.call(RuntimeRpcs.REMOVE_POD_SANDBOX, request)).isOk();
  }

  @Test
  @Covers("kubernetes/sandbox/removed-not-listed")
  void removedSandboxIsInNoList(CriEndpoint cri) {
    assertThat("entries", cri.runSandbox().stop().remove().listed()).is(List.of());
  }

  @Test
  @Covers("kubernetes/sandbox/removed-status-not-found")
  @Contrast("sandboxIsReadyWhenRunPodSandboxReturns")
  void statusOfARemovedSandboxIsNotFound(CriEndpoint cri) {
    var sandbox = cri.runSandbox().stop().remove();
    assertThat(sandbox.tryStatus()).failedWith(Status.Code.NOT_FOUND);
  }

  @Test
  @Covers("cri/sandbox/status-unknown")
  @Contrast("sandboxIsReadyWhenRunPodSandboxReturns")
  void statusOfAnUnknownSandboxIsAnError(CriEndpoint cri) {
    assertThat(cri.call(RuntimeRpcs.POD_SANDBOX_STATUS, unknown())).failed();
  }

  @Test
  @Covers("kubernetes/sandbox/status-not-found")
  @Contrast("sandboxIsReadyWhenRunPodSandboxReturns")
  void statusOfAnUnknownSandboxIsNotFound(CriEndpoint cri) {
    assertThat(cri.call(RuntimeRpcs.POD_SANDBOX_STATUS, unknown()))
        .failedWith(Status.Code.NOT_FOUND);
  }

  private static PodSandboxStatusRequest unknown() {
    return PodSandboxStatusRequest.newBuilder().setPodSandboxId(UNKNOWN).build();
  }
}
