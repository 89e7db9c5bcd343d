package dev.plumbline.cri.network;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.containerd.CniCalls;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How CNI plugins are called in the life of a sandbox, and what comes of their faults. */
@Requires("run:own-server")
class CniCallTests {

  @Test
  @Covers("kubernetes/network/cni-arguments")
  void pluginsAreToldThePod(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var metadata = sandbox.config().getMetadata();
    var told = CniCalls.of(cri).ofPod(metadata.getName()).get(0).arguments();
    assertThat("arguments", told)
        .is(
            "those of the pod",
            all ->
                all.entrySet()
                    .containsAll(
                        Map.of(
                                "K8S_POD_NAMESPACE", metadata.getNamespace(),
                                "K8S_POD_NAME", metadata.getName(),
                                "K8S_POD_UID", metadata.getUid(),
                                "K8S_POD_INFRA_CONTAINER_ID", sandbox.id())
                            .entrySet()));
  }

  @Test
  @Covers("kubernetes/network/cni-annotations")
  void pluginsAreHandedAnnotationsOfThePod(CriEndpoint cri) {
    var sandbox = cri.runSandbox(c -> c.putAnnotations("example.com/bandwidth", "10M"));
    var pod = sandbox.config().getMetadata().getName();
    assertThat("configuration", CniCalls.of(cri).ofPod(pod).get(0).config())
        .is("with the annotation", json -> json.contains("\"example.com/bandwidth\":\"10M\""));
  }

  @Test
  @Covers("kubernetes/network/cni-del-on-stop")
  void delIsCalledWhenASandboxIsStopped(CriEndpoint cri) {
    var sandbox = cri.runSandbox().stop();
    assertThat("calls", CniCalls.of(cri).commands(sandbox.id())).is(List.of("ADD", "DEL"));
  }

  @Test
  @Covers("kubernetes/network/cni-del-missing-netns")
  void delIsCalledWhereTheNetworkNamespaceIsGone(CriEndpoint cri) {
    var calls = CniCalls.of(cri);
    var sandbox = cri.runSandbox();
    calls.loseNamespace(sandbox.id());
    assertThat(sandbox.tryStop()).isOk();
    assertThat("calls", calls.commands(sandbox.id())).is(List.of("ADD", "DEL"));
  }

  @Test
  @Covers("kubernetes/network/cni-del-after-failure")
  @Contrast("delIsCalledWhenASandboxIsStopped")
  void delIsCalledWhenALaterStepFails(CriEndpoint cri) {
    var config =
        cri.sandboxConfig(
            c -> c.getLinuxBuilder().putSysctls("net.ipv4.plumbline_has_no_such_key", "1"));
    assertThat(cri.attemptSandbox(config)).failed();
    var pod = config.getMetadata().getName();
    assertThat("calls", CniCalls.of(cri).ofPod(pod)).is("one or more", all -> !all.isEmpty());
    assertThat("sandboxes without DEL", CniCalls.of(cri).neverEnded(pod)).is(List.of());
    assertThat("network namespaces", CniCalls.of(cri).namespaces(pod)).is(List.of());
  }

  @Test
  @Covers("kubernetes/network/cni-failure-is-error")
  @Contrast("delIsCalledWhenASandboxIsStopped")
  void sandboxWhoseNetworkCannotBeMadeIsAnError(CriEndpoint cri) {
    var config = cri.sandboxConfig();
    CniCalls.of(cri).fail(config.getMetadata().getName());
    assertThat(cri.attemptSandbox(config)).failed();
  }

  @Test
  @Covers("kubernetes/network/cni-bad-result")
  @Contrast("delIsCalledWhenASandboxIsStopped")
  void resultThatCannotBeReadLeavesNoAddressTaken(CriEndpoint cri) {
    var config = cri.sandboxConfig();
    var pod = config.getMetadata().getName();
    var calls = CniCalls.of(cri).answerRubbish(pod);
    assertThat(cri.attemptSandbox(config)).failed();
    assertThat("addresses that are taken", calls.leases(pod)).is(List.of());
  }
}
