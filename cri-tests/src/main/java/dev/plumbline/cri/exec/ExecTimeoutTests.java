package dev.plumbline.cri.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.PodCgroups;
import dev.plumbline.fixtures.cri.channel.Reply;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.ExecSyncResponse;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a command that outlives the time-out of ExecSync. */
@Requires("run:registry")
class ExecTimeoutTests {

  private static final Probe ENDLESS = Probe.of(p -> p.pause("for ever"));

  private static final Probe WITH_A_CHILD =
      Probe.of(p -> p.start("child", child -> child.pause("for ever")).pause("for ever too"));

  private static final Probe TAKES_3_SECONDS =
      Probe.of(p -> p.sleep("slept", Duration.ofSeconds(3)));

  private static final Probe LEAVES_A_CHILD =
      Probe.of(p -> p.start("child", child -> child.sleep("slept", Duration.ofSeconds(60))));

  @Test
  @Covers("kubernetes/exec/timeout-answer")
  @Contrast("withoutATimeOutACommandHasItsTime")
  void atTheTimeOutTheCommandHasNotSucceeded(CriEndpoint cri) {
    assertNotSucceeded(cri.runSandbox().idle().exec(1, ENDLESS));
  }

  @Test
  @Covers("kubernetes/exec/timeout-punctual")
  void timeOutIsNeitherEarlyNorLate(CriEndpoint cri) {
    var reply = cri.runSandbox().idle().exec(2, ENDLESS);
    assertThat("milliseconds of the call", reply.took().toMillis())
        .is("from 2000 to 10000", time -> time >= 2000 && time <= 10_000);
  }

  @Test
  @Requires("witness:host")
  @Covers("cri/exec/timeout-kills")
  void commandThatOutlivesItIsKilled(CriEndpoint cri) {
    var container = cri.runSandbox().idle();
    var before = PodCgroups.processesBelow(cri.cgroup());
    assertNotSucceeded(container.exec(1, ENDLESS));
    assertThat("processes of the pod", PodCgroups.processesBelow(cri.cgroup())).is(before);
  }

  @Test
  @Tag("slow")
  @Requires("witness:host")
  @Covers("kubernetes/exec/timeout-tree")
  void childrenOfTheCommandAreKilledToo(CriEndpoint cri) {
    var container = cri.runSandbox().idle();
    var before = PodCgroups.processesBelow(cri.cgroup());
    assertNotSucceeded(container.exec(1, WITH_A_CHILD));
    assertThat("processes of the pod", PodCgroups.processesBelow(cri.cgroup())).is(before);
  }

  @Test
  @Covers("kubernetes/exec/no-timeout")
  void withoutATimeOutACommandHasItsTime(CriEndpoint cri) {
    assertThat(cri.runSandbox().idle().probe(TAKES_3_SECONDS)).ranToTheEnd();
  }

  @Test
  @Tag("slow")
  @Covers("kubernetes/exec/background")
  void callEndsWithItsCommandAlthoughAChildKeepsTheOutput(CriEndpoint cri) {
    assertThat(cri.runSandbox().idle().exec(0, LEAVES_A_CHILD)).isOk();
  }

  /** An error that the server tells, or an exit code: the caller's own deadline is later. */
  private static void assertNotSucceeded(Reply<ExecSyncResponse> reply) {
    assertThat("exit code, or -1 for an error", reply.isOk() ? reply.response().getExitCode() : -1)
        .isNot(0);
    assertThat("code", reply.code())
        .isOneOf(List.of(Status.Code.OK, Status.Code.DEADLINE_EXCEEDED, Status.Code.UNKNOWN));
  }
}
