package dev.plumbline.cri.sandbox;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.PodCgroups;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.witness.HeldNamespaces;
import dev.plumbline.fixtures.witness.ReachedPort;
import dev.plumbline.spec.cri.v1.ContainerState;
import dev.plumbline.spec.cri.v1.PodSandboxState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of containers, network and namespaces when a sandbox is stopped or removed. */
@Requires({"run:registry", "witness:files"})
class SandboxEndTests {

  private static final Probe STUBBORN =
      Probe.of(p -> p.blockSignals("blocked").mark("ready").pause("goes on"));

  private static final int PORT = 4000;

  private static final Probe SERVES = Probe.of(p -> p.serve("serves", PORT, "hello\n"));

  @Test
  @Covers("cri/sandbox/stop-kills-containers")
  void stopEndsTheContainersThatRun(CriEndpoint cri) {
    var container = cri.runSandbox().idle();
    container.sandbox().stop();
    assertThat("state of the container", container.status().getState())
        .is(ContainerState.CONTAINER_EXITED);
    assertThat("processes", PodCgroups.processesBelow(cri.cgroup())).is(List.of());
  }

  @Test
  @Covers("kubernetes/sandbox/stop-signal-first")
  void stopEndsWhatTakesNoOtherSignal(CriEndpoint cri) {
    var container = cri.runSandbox().create(STUBBORN).start().await(STUBBORN, "blocked");
    container.sandbox().stop();
    assertThat("state of the container", container.status().getState())
        .is(ContainerState.CONTAINER_EXITED);
  }

  @Test
  @Covers({"cri/sandbox/stop-releases-network", "kubernetes/network/stopped-no-netns"})
  void nobodyHoldsTheNetworkOfAStoppedSandbox(CriEndpoint cri) {
    var container = cri.runSandbox().idle();
    var held = cri.untilTheEnd(HeldNamespaces.of(container.process(), List.of("net")));
    container.sandbox().stop();
    assertThat("what holds its network", held.lastingHolders()).is(List.of());
  }

  @Test
  @Covers("kubernetes/namespaces/gone-after-stop")
  void nobodyHoldsANamespaceOfAStoppedSandbox(CriEndpoint cri) {
    var container = cri.runSandbox().idle();
    var held = cri.untilTheEnd(HeldNamespaces.of(container.process()));
    container.sandbox().stop();
    assertThat("what holds its namespaces", held.lastingHolders()).is(List.of());
  }

  @Test
  @Covers("kubernetes/sandbox/stop-order")
  void programsEndWhileTheirPeersCanStillBeTold(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    sandbox.create(SERVES).start();
    var address = sandbox.status().getNetwork().getIp();
    var port = new ReachedPort(address, PORT, cri.deadlines().event());
    var connection = cri.untilTheEnd(port.connect());
    sandbox.stop();
    assertThat("whether a peer is told of the end", connection.ends()).is(true);
  }

  @Test
  @Covers("cri/sandbox/remove-containers")
  void containersThatHaveEndedAreRemoved(CriEndpoint cri) {
    var container = cri.runSandbox().idle().stop(0);
    container.sandbox().stop().remove();
    assertThat("containers", container.sandbox().containers()).is(List.of());
    assertThat(container.tryStatus()).failed();
  }

  @Test
  @Covers("cri/sandbox/remove-running")
  void containersThatRunAreEndedAndRemoved(CriEndpoint cri) {
    var container = cri.runSandbox().idle();
    container.sandbox().remove();
    assertThat("containers", container.sandbox().containers()).is(List.of());
    assertThat("processes", PodCgroups.processesBelow(cri.cgroup())).is(List.of());
  }

  @Test
  @Covers("kubernetes/sandbox/remove-keeps-others")
  void removalLeavesOtherSandboxesAlone(CriEndpoint cri) {
    var other = cri.runSandbox().idle();
    cri.runSandbox().stop().remove();
    assertThat("state of another", other.sandbox().status().getState())
        .is(PodSandboxState.SANDBOX_READY);
    assertThat("state of its container", other.status().getState())
        .is(ContainerState.CONTAINER_RUNNING);
  }
}
