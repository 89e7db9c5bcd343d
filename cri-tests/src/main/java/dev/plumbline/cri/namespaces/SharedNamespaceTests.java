package dev.plumbline.cri.namespaces;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.NamespaceChoice;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import org.junit.jupiter.api.Test;

/** What the containers of a sandbox share, and what each has for itself. */
@Requires({"run:registry", "witness:files"})
class SharedNamespaceTests {

  private static final Namespace IPC = new Namespace("ipc");
  private static final Namespace UTS = new Namespace("uts");
  private static final Namespace MOUNT = new Namespace("mnt");

  @Test
  @Covers("kubernetes/namespaces/ipc-pod")
  void containersShareTheIpcNamespaceOfThePod(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var first = IPC.of(sandbox.idle());
    assertThat("namespace of the second", in(sandbox, IPC)).is(first);
  }

  @Test
  @Covers("kubernetes/namespaces/ipc-node")
  void containerIsInTheIpcNamespaceOfTheNode(CriEndpoint cri) {
    var choice = NamespaceChoice.HOST_IPC;
    assertThat("namespace", IPC.of(choice.sandbox(cri).run(IPC.told(), choice::ofContainer)))
        .is(IPC.ofHost());
  }

  @Test
  @Covers("kubernetes/namespaces/ipc-others")
  void sandboxesHaveDifferentIpcNamespaces(CriEndpoint cri) {
    var first = in(cri.runSandbox(), IPC);
    assertThat("namespace of the second", in(cri.runSandbox(), IPC)).isNot(first);
    assertThat("namespace of the first", first).isNot(IPC.ofHost());
  }

  @Test
  @Covers("kubernetes/namespaces/uts-pod")
  void containersShareTheUtsNamespaceOfThePod(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var first = UTS.of(sandbox.idle());
    assertThat("namespace of the second", in(sandbox, UTS)).is(first);
  }

  @Test
  @Covers("kubernetes/namespaces/mount-own")
  void containersHaveDifferentMountNamespaces(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var first = MOUNT.of(sandbox.idle());
    assertThat("namespace of the second", MOUNT.of(sandbox.idle())).isNot(first);
    assertThat("namespace of the first", first).isNot(MOUNT.ofHost());
  }

  private static String in(Sandbox sandbox, Namespace namespace) {
    return namespace.of(sandbox.run(namespace.told()));
  }
}
