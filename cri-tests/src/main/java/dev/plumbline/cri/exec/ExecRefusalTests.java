package dev.plumbline.cri.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ExecSyncRequest;
import io.grpc.Status;
import org.junit.jupiter.api.Test;

/** Requests of ExecSync that cannot be right, and what a command leaves as it was. */
@Requires("run:registry")
class ExecRefusalTests {

  private static final Probe COMMAND = Probe.of(p -> p.pid("pid"));

  @Test
  @Covers("kubernetes/exec/unknown")
  @Contrast("commandLeavesTheContainerAsItWas")
  void commandInAnUnknownContainerIsNotFound(CriEndpoint cri) {
    var request =
        ExecSyncRequest.newBuilder()
            .setContainerId("fedcba9876543210".repeat(4))
            .addCmd("/probe")
            .build();
    assertThat(cri.call(RuntimeRpcs.EXEC_SYNC, request)).failedWith(Status.Code.NOT_FOUND);
  }

  @Test
  @Covers("kubernetes/exec/empty-command")
  @Contrast("commandLeavesTheContainerAsItWas")
  void emptyCommandIsRefusedAndTheServerLivesOn(CriEndpoint cri) {
    assertThat(cri.runSandbox().idle().exec(0)).failed();
    assertThat(cri.call(RuntimeRpcs.VERSION)).isOk();
  }

  @Test
  @Covers("kubernetes/exec/container-unchanged")
  void commandLeavesTheContainerAsItWas(CriEndpoint cri) {
    var container = cri.runSandbox().idle();
    var before = container.status();
    assertThat(container.probe(COMMAND)).ranToTheEnd();
    assertThat("status", container.status()).is(before);
  }
}
