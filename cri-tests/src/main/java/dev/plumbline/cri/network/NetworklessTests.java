package dev.plumbline.cri.network;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.NamespaceChoice;
import dev.plumbline.fixtures.cri.channel.Reply;
import dev.plumbline.fixtures.cri.containerd.Networkless;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ListPodSandboxRequest;
import dev.plumbline.spec.cri.v1.PodSandbox;
import dev.plumbline.spec.cri.v1.PodSandboxConfig;
import dev.plumbline.spec.cri.v1.PodSandboxFilter;
import dev.plumbline.spec.cri.v1.RemovePodSandboxRequest;
import dev.plumbline.spec.cri.v1.RunPodSandboxResponse;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sandboxes where there is no CNI configuration, as on a node that is just being set up. */
@Tag("alone")
@Requires("run:own-server")
class NetworklessTests {

  @Test
  @Covers("kubernetes/network/unreachable-no-config")
  @Contrast("sandboxOnTheHostsNetworkIsMade")
  void sandboxWithANetworkOfItsOwnIsRefused(CriEndpoint cri) {
    assertThat(run(cri, Networkless.REFUSED, cri.sandboxConfig())).failed();
  }

  @Test
  @Covers("kubernetes/network/removed-no-config")
  @Contrast("sandboxOnTheHostsNetworkIsMade")
  void whatIsLeftOfARefusedSandboxCanBeRemoved(CriEndpoint cri) {
    assertThat(run(cri, Networkless.REMOVED, cri.sandboxConfig())).failed();
    assertThat("refused removals", refusedRemovals(cri)).is(List.of());
  }

  @Test
  @Covers("kubernetes/network/host-network-no-config")
  void sandboxOnTheHostsNetworkIsMade(CriEndpoint cri) {
    var config = cri.sandboxConfig(NamespaceChoice.HOST_NETWORK::ofSandbox);
    assertThat(run(cri, Networkless.ON_HOST, config)).isOk();
  }

  private static Reply<RunPodSandboxResponse> run(
      CriEndpoint cri, Networkless networkless, PodSandboxConfig config) {
    cri.untilTheEnd(networkless.alone(cri));
    return cri.attemptSandbox(config, networkless.handler());
  }

  private static List<String> refusedRemovals(CriEndpoint cri) {
    var filter = PodSandboxFilter.newBuilder().putAllLabelSelector(cri.marks());
    var request = ListPodSandboxRequest.newBuilder().setFilter(filter).build();
    return cri.demand(RuntimeRpcs.LIST_POD_SANDBOX, request).getItemsList().stream()
        .map(PodSandbox::getId)
        .map(id -> RemovePodSandboxRequest.newBuilder().setPodSandboxId(id).build())
        .map(removal -> cri.call(RuntimeRpcs.REMOVE_POD_SANDBOX, removal))
        .filter(reply -> !reply.isOk())
        .map(Reply::brief)
        .toList();
  }
}
