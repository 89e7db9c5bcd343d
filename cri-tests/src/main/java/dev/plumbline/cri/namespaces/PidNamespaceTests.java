package dev.plumbline.cri.namespaces;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.NamespaceChoice;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.NamespaceMode;
import org.junit.jupiter.api.Test;

/** Whose processes a container's program sees: NamespaceOption.pid and target_id. */
@Requires({"run:registry", "witness:files"})
class PidNamespaceTests {

  private static final Namespace PID = new Namespace("pid");

  private static final Probe OWN = Probe.of(p -> p.pid("pid"));

  private static final NamespaceChoice POD = NamespaceChoice.pid(NamespaceMode.POD);

  private static final NamespaceChoice NODE = NamespaceChoice.pid(NamespaceMode.NODE);

  @Test
  @Covers("kubernetes/namespaces/pid-container")
  void programHasTheFirstPidOfANamespaceOfItsOwn(CriEndpoint cri) {
    assertThat(cri.runSandbox().run(OWN)).step("pid").returned(1);
  }

  @Test
  @Covers("kubernetes/namespaces/pid-pod")
  void containersShareThePidNamespaceOfThePod(CriEndpoint cri) {
    var sandbox = POD.sandbox(cri);
    var first = PID.of(sandbox.idle(POD::ofContainer));
    assertThat("namespace of the second", PID.of(sandbox.run(PID.told(), POD::ofContainer)))
        .is(first);
    assertThat("namespace of the pod", first).isNot(PID.ofHost());
  }

  @Test
  @Covers("kubernetes/namespaces/pid-node")
  void containerIsInThePidNamespaceOfTheNode(CriEndpoint cri) {
    assertThat("namespace", PID.of(NODE.sandbox(cri).run(PID.told(), NODE::ofContainer)))
        .is(PID.ofHost());
  }

  @Test
  @Covers("kubernetes/namespaces/pid-target")
  void containerIsInThePidNamespaceOfItsTarget(CriEndpoint cri) {
    var target = cri.runSandbox().idle();
    assertThat("namespace", PID.of(target.sandbox().run(PID.told(), at(target)::ofContainer)))
        .is(PID.of(target));
  }

  @Test
  @Covers("kubernetes/namespaces/pid-target-unknown")
  @Contrast("containerIsInThePidNamespaceOfItsTarget")
  void targetThatThereIsNotIsRefused(CriEndpoint cri) {
    assertRefused(cri.runSandbox(), NamespaceChoice.target("0123456789abcdef".repeat(4)));
  }

  @Test
  @Covers("kubernetes/namespaces/pid-target-other-pod")
  @Contrast("containerIsInThePidNamespaceOfItsTarget")
  void targetInAnotherPodIsRefused(CriEndpoint cri) {
    assertRefused(cri.runSandbox(), at(cri.runSandbox().idle()));
  }

  @Test
  @Covers("kubernetes/namespaces/pid-target-stopped")
  @Contrast("containerIsInThePidNamespaceOfItsTarget")
  void targetThatHasEndedIsRefused(CriEndpoint cri) {
    var target = cri.runSandbox().idle().stop(0);
    assertRefused(target.sandbox(), at(target));
  }

  private static NamespaceChoice at(CriContainer target) {
    return NamespaceChoice.target(target.id());
  }

  private static void assertRefused(Sandbox sandbox, NamespaceChoice choice) {
    assertThat(sandbox.attempt(sandbox.containerConfig(OWN, choice::ofContainer))).failed();
  }
}
