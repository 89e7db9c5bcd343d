package dev.plumbline.cri.server;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.cri.Rpc;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.AttachRequest;
import dev.plumbline.spec.cri.v1.ContainerStatsRequest;
import dev.plumbline.spec.cri.v1.ContainerStatusRequest;
import dev.plumbline.spec.cri.v1.ExecRequest;
import dev.plumbline.spec.cri.v1.ExecSyncRequest;
import dev.plumbline.spec.cri.v1.PodSandboxStatusRequest;
import dev.plumbline.spec.cri.v1.PortForwardRequest;
import dev.plumbline.spec.cri.v1.StartContainerRequest;
import io.grpc.Status;
import org.junit.jupiter.api.Test;

/** The codes of errors. */
class ErrorCodeTests {

  private static final String UNKNOWN = "fedcba9876543210".repeat(4);

  private static final Rpc<?, ?> NO_RPC =
      new Rpc<>(
          RuntimeRpcs.VERSION.method().toBuilder()
              .setFullMethodName("runtime.v1.RuntimeService/PlumblineHasNoSuchRpc")
              .build(),
          RuntimeRpcs.VERSION.request(),
          RuntimeRpcs.VERSION.response());

  @Test
  @Covers("kubernetes/server/code-not-found")
  @Contrast("nameThatIsFreeIsTaken")
  void unknownIdIsNotFound(CriEndpoint cri) {
    var sandbox = PodSandboxStatusRequest.newBuilder().setPodSandboxId(UNKNOWN);
    assertThat(cri.call(RuntimeRpcs.POD_SANDBOX_STATUS, sandbox.build()))
        .failedWith(Status.Code.NOT_FOUND);
    var container = ContainerStatusRequest.newBuilder().setContainerId(UNKNOWN);
    assertThat(cri.call(RuntimeRpcs.CONTAINER_STATUS, container.build()))
        .failedWith(Status.Code.NOT_FOUND);
    var start = StartContainerRequest.newBuilder().setContainerId(UNKNOWN);
    assertThat(cri.call(RuntimeRpcs.START_CONTAINER, start.build()))
        .failedWith(Status.Code.NOT_FOUND);
    var command = ExecSyncRequest.newBuilder().setContainerId(UNKNOWN).addCmd("/probe");
    assertThat(cri.call(RuntimeRpcs.EXEC_SYNC, command.build())).failedWith(Status.Code.NOT_FOUND);
    var stats = ContainerStatsRequest.newBuilder().setContainerId(UNKNOWN);
    assertThat(cri.call(RuntimeRpcs.CONTAINER_STATS, stats.build()))
        .failedWith(Status.Code.NOT_FOUND);
  }

  @Test
  @Covers("kubernetes/server/code-not-found-streams")
  @Contrast("nameThatIsFreeIsTaken")
  void streamOfAnUnknownIdIsNotFound(CriEndpoint cri) {
    var exec = ExecRequest.newBuilder().setContainerId(UNKNOWN).addCmd("/probe").setStdout(true);
    assertThat(cri.call(RuntimeRpcs.EXEC, exec.build())).failedWith(Status.Code.NOT_FOUND);
    var attach = AttachRequest.newBuilder().setContainerId(UNKNOWN).setStdout(true);
    assertThat(cri.call(RuntimeRpcs.ATTACH, attach.build())).failedWith(Status.Code.NOT_FOUND);
    var forward = PortForwardRequest.newBuilder().setPodSandboxId(UNKNOWN).addPort(80);
    assertThat(cri.call(RuntimeRpcs.PORT_FORWARD, forward.build()))
        .failedWith(Status.Code.NOT_FOUND);
  }

  @Test
  @Covers("kubernetes/server/code-invalid")
  @Contrast("nameThatIsFreeIsTaken")
  void sandboxWithoutMetadataIsAnInvalidArgument(CriEndpoint cri) {
    assertThat(cri.attemptSandbox(cri.sandboxConfig(c -> c.clearMetadata())))
        .failedWith(Status.Code.INVALID_ARGUMENT);
  }

  @Test
  @Covers("kubernetes/server/code-exists")
  @Contrast("nameThatIsFreeIsTaken")
  void nameThatIsTakenAlreadyExists(CriEndpoint cri) {
    assertThat(cri.attemptSandbox(cri.runSandbox().config()))
        .failedWith(Status.Code.ALREADY_EXISTS);
  }

  @Test
  @Covers("kubernetes/server/code-unimplemented")
  @Contrast("rpcThatIsThereIsAnswered")
  void rpcThatIsNotThereIsUnimplemented(CriEndpoint cri) {
    assertThat(cri.call(NO_RPC)).failedWith(Status.Code.UNIMPLEMENTED);
  }

  void rpcThatIsThereIsAnswered(CriEndpoint cri) {
    assertThat(cri.call(RuntimeRpcs.VERSION)).isOk();
  }

  void nameThatIsFreeIsTaken(CriEndpoint cri) {
    cri.runSandbox();
  }
}
