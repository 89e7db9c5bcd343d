package dev.plumbline.cri.server;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.PodAttempt;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.PodSandboxState;
import dev.plumbline.spec.cri.v1.RemovePodSandboxRequest;
import dev.plumbline.spec.cri.v1.StopPodSandboxRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As many pods as a node has, when no other test is under way: they take all of it. */
@Tag("alone")
class ManyPodsTests {

  private static final int MANY = 50;

  @Test
  @Covers("kubernetes/server/fifty-pods")
  void fiftyPodsAtOnceRunAndAreRemoved(CriEndpoint cri) {
    var sandboxes = cri.alone(() -> cri.atOnce(MANY, number -> run(cri)));
    var states = sandboxes.stream().map(sandbox -> sandbox.status().getState()).toList();
    assertThat("states", states).is(Collections.nCopies(MANY, PodSandboxState.SANDBOX_READY));
    var left = cri.alone(() -> cri.atOnce(MANY, number -> removed(cri, sandboxes.get(number))));
    assertThat("entries that are left", left.stream().flatMap(List::stream).toList()).is(List.of());
  }

  private static Sandbox run(CriEndpoint cri) {
    var pod = PodAttempt.of(cri);
    return cri.sandbox(pod.config(), cri.demanded(pod.run(patience(cri))).getPodSandboxId());
  }

  private static List<?> removed(CriEndpoint cri, Sandbox sandbox) {
    var stop = StopPodSandboxRequest.newBuilder().setPodSandboxId(sandbox.id()).build();
    cri.demanded(cri.call(RuntimeRpcs.STOP_POD_SANDBOX, stop, patience(cri)));
    var remove = RemovePodSandboxRequest.newBuilder().setPodSandboxId(sandbox.id()).build();
    cri.demanded(cri.call(RuntimeRpcs.REMOVE_POD_SANDBOX, remove, patience(cri)));
    return sandbox.listed();
  }

  /** Each may have to wait for all the others. */
  private static Duration patience(CriEndpoint cri) {
    return cri.deadlines().command().multipliedBy(5);
  }
}
