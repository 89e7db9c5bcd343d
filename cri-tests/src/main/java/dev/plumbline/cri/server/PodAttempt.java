package dev.plumbline.cri.server;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.cri.channel.Reply;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ListPodSandboxRequest;
import dev.plumbline.spec.cri.v1.PodSandbox;
import dev.plumbline.spec.cri.v1.PodSandboxConfig;
import dev.plumbline.spec.cri.v1.PodSandboxFilter;
import dev.plumbline.spec.cri.v1.PodSandboxState;
import dev.plumbline.spec.cri.v1.RunPodSandboxRequest;
import dev.plumbline.spec.cri.v1.RunPodSandboxResponse;
import java.time.Duration;
import java.util.List;

/**
 * A pod whose metadata are asked for again and again, as the kubelet does after a call that failed.
 *
 * @param cri the server
 * @param config what is asked for
 */
record PodAttempt(CriEndpoint cri, PodSandboxConfig config) {

  static PodAttempt of(CriEndpoint cri) {
    return new PodAttempt(cri, cri.sandboxConfig());
  }

  String name() {
    return config.getMetadata().getName();
  }

  /** Calls RunPodSandbox with a deadline, on a connection that is there: that takes of it too. */
  Reply<RunPodSandboxResponse> run(Duration deadline) {
    cri.demand(RuntimeRpcs.VERSION);
    var request =
        RunPodSandboxRequest.newBuilder()
            .setConfig(config)
            .setRuntimeHandler(cri.server().handler());
    return cri.call(RuntimeRpcs.RUN_POD_SANDBOX, request.build(), deadline);
  }

  /** The entries of this metadata, whichever call has made them. */
  List<PodSandbox> entries() {
    var filter = PodSandboxFilter.newBuilder().putAllLabelSelector(cri.marks());
    var request = ListPodSandboxRequest.newBuilder().setFilter(filter).build();
    return cri.demand(RuntimeRpcs.LIST_POD_SANDBOX, request).getItemsList().stream()
        .filter(entry -> entry.getMetadata().equals(config.getMetadata()))
        .toList();
  }

  /**
   * Whether it is there and ready after as many tries as it takes: a server that has ended the
   * first call after all refuses the second.
   */
  boolean comesToBe() {
    return cri.becomes(
        () -> {
          cri.attemptSandbox(config);
          return entries().stream()
              .anyMatch(entry -> entry.getState() == PodSandboxState.SANDBOX_READY);
        });
  }

  /** Removes each entry; an error is a deviation. */
  void remove() {
    sandboxes().forEach(sandbox -> sandbox.stop().remove());
  }

  List<Sandbox> sandboxes() {
    return entries().stream().map(entry -> cri.sandbox(config, entry.getId())).toList();
  }
}
