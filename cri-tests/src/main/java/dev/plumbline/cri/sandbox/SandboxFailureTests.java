package dev.plumbline.cri.sandbox;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.PodCgroups;
import dev.plumbline.fixtures.cri.channel.Reply;
import dev.plumbline.fixtures.cri.containerd.CniCalls;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ListPodSandboxRequest;
import dev.plumbline.spec.cri.v1.PodSandbox;
import dev.plumbline.spec.cri.v1.PodSandboxFilter;
import dev.plumbline.spec.cri.v1.RunPodSandboxResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What there is of a sandbox before RunPodSandbox has succeeded, and after it has failed. */
class SandboxFailureTests {

  @Test
  @Requires("run:own-server")
  @Covers("kubernetes/sandbox/making-not-listed")
  void sandboxIsInNoListBeforeTheCallReturns(CriEndpoint cri) {
    var config = cri.sandboxConfig();
    var calls = CniCalls.of(cri);
    var gate = cri.untilTheEnd(calls.hold(config.getMetadata().getName()));
    var run = CompletableFuture.supplyAsync(() -> cri.attemptSandbox(config));
    cri.becomes(() -> !calls.ofPod(config.getMetadata().getName()).isEmpty());
    assertThat("sandboxes of the test", listed(cri)).is(List.of());
    gate.open();
    assertThat(run.join()).isOk();
    assertThat("sandboxes of the test", listed(cri)).is("one", all -> all.size() == 1);
  }

  @Test
  @Covers("cri/sandbox/default-handler")
  void sandboxOfTheDefaultsIsMade(CriEndpoint cri) {
    assertThat(cri.attemptSandbox(cri.sandboxConfig())).isOk();
  }

  @Test
  @Requires("witness:files")
  @Covers("kubernetes/sandbox/failed-leaves-nothing")
  @Contrast("sandboxOfTheDefaultsIsMade")
  void sandboxThatCouldNotBeMadeLeavesNothing(CriEndpoint cri) {
    assertThat(failing(cri)).failed();
    assertThat("processes", PodCgroups.processesBelow(cri.cgroup())).is(List.of());
    assertThat("cgroups", PodCgroups.below(cri.cgroup())).is(List.of());
  }

  /** A key that no kernel has is told by the OCI runtime, when all else has been made. */
  private static Reply<RunPodSandboxResponse> failing(CriEndpoint cri) {
    return cri.attemptSandbox(
        cri.sandboxConfig(
            c -> c.getLinuxBuilder().putSysctls("net.ipv4.plumbline_has_no_such_key", "1")));
  }

  private static List<String> listed(CriEndpoint cri) {
    var filter = PodSandboxFilter.newBuilder().putAllLabelSelector(cri.marks());
    var request = ListPodSandboxRequest.newBuilder().setFilter(filter).build();
    return cri.demand(RuntimeRpcs.LIST_POD_SANDBOX, request).getItemsList().stream()
        .map(PodSandbox::getId)
        .toList();
  }
}
