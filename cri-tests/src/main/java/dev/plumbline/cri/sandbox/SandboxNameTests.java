package dev.plumbline.cri.sandbox;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.channel.Reply;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ListPodSandboxRequest;
import dev.plumbline.spec.cri.v1.PodSandbox;
import dev.plumbline.spec.cri.v1.PodSandboxConfig;
import dev.plumbline.spec.cri.v1.PodSandboxFilter;
import dev.plumbline.spec.cri.v1.RunPodSandboxResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Name, namespace, uid and attempt are reserved from RunPodSandbox to RemovePodSandbox. */
class SandboxNameTests {

  @Test
  @Covers("kubernetes/sandbox/name-taken")
  @Contrast("anotherAttemptIsAnotherSandbox")
  void secondSandboxOfTheSameMetadataIsRefused(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    assertThat(cri.attemptSandbox(sandbox.config())).failed();
  }

  @Test
  @Covers("kubernetes/sandbox/name-taken-stopped")
  @Contrast("anotherAttemptIsAnotherSandbox")
  void metadataOfAStoppedSandboxIsTakenStill(CriEndpoint cri) {
    var sandbox = cri.runSandbox().stop();
    assertThat(cri.attemptSandbox(sandbox.config())).failed();
  }

  @Test
  @Covers({"kubernetes/sandbox/name-free-again", "kubernetes/sandbox/restartable"})
  void metadataOfARemovedSandboxIsFreeAgain(CriEndpoint cri) {
    var sandbox = cri.runSandbox().stop().remove();
    var again = cri.sandbox(sandbox.config(), id(cri, sandbox.config()));
    assertThat("id of the second", again.id()).isNot(sandbox.id());
  }

  @Test
  @Covers("kubernetes/sandbox/attempt-distinguishes")
  void anotherAttemptIsAnotherSandbox(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var next = sandbox.config().toBuilder();
    next.getMetadataBuilder().setAttempt(1);
    assertThat("id of the next attempt", id(cri, next.build())).isNot(sandbox.id());
  }

  @Test
  @Covers("kubernetes/sandbox/name-of-failed")
  @Contrast("anotherAttemptIsAnotherSandbox")
  void metadataOfASandboxThatCouldNotBeMadeIsFree(CriEndpoint cri) {
    var config = cri.sandboxConfig();
    assertThat(failing(cri, config)).failed();
    assertThat(cri.attemptSandbox(config)).isOk();
  }

  @Test
  @Covers("kubernetes/sandbox/failed-not-listed")
  @Contrast("anotherAttemptIsAnotherSandbox")
  void sandboxThatCouldNotBeMadeIsInNoList(CriEndpoint cri) {
    assertThat(failing(cri, cri.sandboxConfig())).failed();
    assertThat("sandboxes of the test", listed(cri)).is(List.of());
  }

  /** A key that no kernel has is told by the OCI runtime, when all else has been made. */
  private static Reply<RunPodSandboxResponse> failing(CriEndpoint cri, PodSandboxConfig config) {
    var changed = config.toBuilder();
    changed.getLinuxBuilder().putSysctls("net.ipv4.plumbline_has_no_such_key", "1");
    return cri.attemptSandbox(changed.build());
  }

  private static String id(CriEndpoint cri, PodSandboxConfig config) {
    return cri.demanded(cri.attemptSandbox(config)).getPodSandboxId();
  }

  private static List<String> listed(CriEndpoint cri) {
    var labels = cri.sandboxConfig().getLabelsMap();
    var filter = PodSandboxFilter.newBuilder().putAllLabelSelector(labels);
    var request = ListPodSandboxRequest.newBuilder().setFilter(filter).build();
    return cri.demand(RuntimeRpcs.LIST_POD_SANDBOX, request).getItemsList().stream()
        .map(PodSandbox::getId)
        .toList();
  }
}
