package dev.plumbline.cri.server;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.PodAttempt;
import dev.plumbline.fixtures.cri.PodCgroups;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.v1.PodSandboxState;
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
    var pod = PodAttempt.of(cri);
    pod.run(CUT);
    // Meanwhile the server undoes what it has begun, or ends it.
    cri.runSandbox();
    assertThat("entries that are not whole", broken(pod)).is(List.of());
  }

  @Test
  @Covers("kubernetes/server/cancelled-retry")
  @Contrast("sandboxIsListedOnce")
  void sameRequestAfterACutCallEndsInOneSandbox(CriEndpoint cri) {
    var pod = PodAttempt.of(cri);
    pod.run(CUT);
    assertThat("whether it is there after as many tries as it takes", pod.comesToBe()).is(true);
    assertThat("entries of it", pod.entries().size()).is(1);
  }

  @Test
  @Requires("witness:files")
  @Covers("kubernetes/server/abandoned-reaped")
  @Contrast("sandboxIsListedOnce")
  void nothingOfACutCallIsLeftWhenThePodIsRemoved(CriEndpoint cri) {
    var pod = PodAttempt.of(cri);
    pod.run(CUT);
    assertThat("whether it is there after as many tries as it takes", pod.comesToBe()).is(true);
    pod.remove();
    // What the cut call undoes by itself may be under way still.
    cri.becomes(() -> PodCgroups.below(cri.cgroup()).isEmpty());
    assertThat("processes", PodCgroups.processesBelow(cri.cgroup())).is(List.of());
    assertThat("cgroups", PodCgroups.below(cri.cgroup())).is(List.of());
  }

  void sandboxIsListedOnce(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    assertThat("entries", new PodAttempt(cri, sandbox.config()).entries().size()).is(1);
  }

  private static List<String> broken(PodAttempt pod) {
    return pod.sandboxes().stream().filter(sandbox -> !isWhole(sandbox)).map(Sandbox::id).toList();
  }

  private static boolean isWhole(Sandbox sandbox) {
    var status = sandbox.tryStatus();
    return status.isOk()
        && status.response().getStatus().getState() == PodSandboxState.SANDBOX_READY;
  }
}
