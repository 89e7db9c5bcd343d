package dev.plumbline.cri.server;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.PodAttempt;
import dev.plumbline.fixtures.cri.containerd.CniCalls;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.RemovePodSandboxRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Calls whose deadline passes while a CNI plugin keeps the server waiting. The caller's own library
 * ends them by DeadlineExceeded, or the server a moment before by an error of its own: what counts
 * is that it ends its work too.
 */
@Requires("run:own-server")
class DeadlineTests {

  @Test
  @Covers("kubernetes/server/code-deadline")
  @Contrast("podIsRunAndRemoved")
  void nameIsFreeAgainWhenTheDeadlineOfARunHasPassed(CriEndpoint cri) {
    var pod = PodAttempt.of(cri);
    var gate = cri.untilTheEnd(CniCalls.of(cri).hold(pod.name()));
    assertThat("whether the call succeeds", pod.run(soon(cri)).isOk()).is(false);
    gate.lift();
    assertThat("whether it is there after as many tries as it takes", pod.comesToBe()).is(true);
  }

  @Test
  @Covers("kubernetes/server/abandoned-reaped")
  @Contrast("podIsRunAndRemoved")
  void addressThatACutCallHadTakenIsGivenBack(CriEndpoint cri) {
    var pod = PodAttempt.of(cri);
    var calls = CniCalls.of(cri);
    var gate = cri.untilTheEnd(calls.holdBack(pod.name()));
    assertThat("whether the call succeeds", pod.run(soon(cri)).isOk()).is(false);
    gate.lift();
    assertThat("whether it is there after as many tries as it takes", pod.comesToBe()).is(true);
    pod.remove();
    assertThat("addresses that are taken", calls.leases(pod.name())).is(List.of());
    assertThat("network namespaces", calls.namespaces(pod.name())).is(List.of());
  }

  @Test
  @Covers("kubernetes/server/remove-deadline")
  @Contrast("podIsRunAndRemoved")
  void removalEndsItsWorkAtItsDeadline(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var pod = sandbox.config().getMetadata().getName();
    var calls = CniCalls.of(cri);
    var gate = cri.untilTheEnd(calls.holdEnd(pod));
    // A removal calls the plugin late.
    var request = RemovePodSandboxRequest.newBuilder().setPodSandboxId(sandbox.id()).build();
    var reply = cri.call(RuntimeRpcs.REMOVE_POD_SANDBOX, request, cri.deadlines().event());
    assertThat("whether the call succeeds", reply.isOk()).is(false);
    assertThat("calls of the plugin", calls.commands(sandbox.id()))
        .is("DEL among them", all -> all.contains("DEL"));
    assertThat(
            "whether the plugin comes not to be waited for",
            cri.becomes(() -> calls.underWay(pod).isEmpty()))
        .is(true);
    gate.lift();
    assertThat(sandbox.tryRemove()).isOk();
    assertThat("entries of the sandbox", sandbox.listed()).is(List.of());
  }

  void podIsRunAndRemoved(CriEndpoint cri) {
    var pod = PodAttempt.of(cri);
    assertThat(pod.run(cri.deadlines().command())).isOk();
    pod.remove();
    assertThat("entries", pod.entries()).is(List.of());
  }

  /** Long enough for the server to call the plugin. */
  private static Duration soon(CriEndpoint cri) {
    return cri.deadlines().event().dividedBy(3);
  }
}
