package dev.plumbline.cri.server;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ListPodSandboxRequest;
import dev.plumbline.spec.cri.v1.PodSandbox;
import dev.plumbline.spec.cri.v1.PodSandboxConfig;
import dev.plumbline.spec.cri.v1.PodSandboxFilter;
import dev.plumbline.spec.cri.v1.PodSandboxState;
import dev.plumbline.spec.cri.v1.RunPodSandboxRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sandboxes whose caller goes away while they are made. */
class CancelledSandboxTests {

  /** Less than a sandbox takes; where it is not, the sandbox is whole. */
  private static final Duration CUT = Duration.ofMillis(50);

  @Test
  @Covers("kubernetes/server/cancelled-sandbox")
  @Contrast("sandboxIsListedOnce")
  void sandboxOfACutCallIsWholeOrNotThere(CriEndpoint cri) {
    var config = cri.sandboxConfig();
    cut(cri, config);
    // Meanwhile the server undoes what it has begun, or ends it.
    cri.runSandbox();
    assertThat("entries that are not whole", broken(cri, config)).is(List.of());
  }

  @Test
  @Covers("kubernetes/server/cancelled-retry")
  @Contrast("sandboxIsListedOnce")
  void sameRequestAfterACutCallEndsInOneSandbox(CriEndpoint cri) {
    var config = cri.sandboxConfig();
    cut(cri, config);
    assertThat(
            "whether it is there after as many tries as it takes",
            cri.becomes(() -> there(cri, config)))
        .is(true);
    assertThat("entries of it", named(cri, config).size()).is(1);
  }

  void sandboxIsListedOnce(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    assertThat("entries", named(cri, sandbox.config()).size()).is(1);
  }

  /** By a connection that is there already: to make one takes of the deadline. */
  private static void cut(CriEndpoint cri, PodSandboxConfig config) {
    cri.demand(RuntimeRpcs.VERSION);
    var request =
        RunPodSandboxRequest.newBuilder()
            .setConfig(config)
            .setRuntimeHandler(cri.server().handler());
    cri.call(RuntimeRpcs.RUN_POD_SANDBOX, request.build(), CUT);
  }

  /** A server that has ended the first call after all refuses the second. */
  private static boolean there(CriEndpoint cri, PodSandboxConfig config) {
    cri.attemptSandbox(config);
    return named(cri, config).stream()
        .anyMatch(entry -> entry.getState() == PodSandboxState.SANDBOX_READY);
  }

  private static List<String> broken(CriEndpoint cri, PodSandboxConfig config) {
    return named(cri, config).stream()
        .filter(entry -> !isWhole(cri, config, entry))
        .map(PodSandbox::getId)
        .toList();
  }

  private static boolean isWhole(CriEndpoint cri, PodSandboxConfig config, PodSandbox entry) {
    var status = cri.sandbox(config, entry.getId()).tryStatus();
    return status.isOk()
        && status.response().getStatus().getState() == PodSandboxState.SANDBOX_READY;
  }

  private static List<PodSandbox> named(CriEndpoint cri, PodSandboxConfig config) {
    var filter = PodSandboxFilter.newBuilder().putAllLabelSelector(cri.marks());
    var request = ListPodSandboxRequest.newBuilder().setFilter(filter).build();
    return cri.demand(RuntimeRpcs.LIST_POD_SANDBOX, request).getItemsList().stream()
        .filter(entry -> entry.getMetadata().equals(config.getMetadata()))
        .toList();
  }
}
