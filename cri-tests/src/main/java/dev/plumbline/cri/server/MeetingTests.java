package dev.plumbline.cri.server;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.cri.channel.CutConnection;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ContainerState;
import dev.plumbline.syscalls.OpenFlag;
import io.grpc.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Calls that meet. */
class MeetingTests {

  private static final int MANY = 100;

  private static final int TOGETHER = 8;

  private static final int FIFO = 0010644;

  private static final long GRACE = 20;

  private static final Set<Status.Code> NONE =
      Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, Status.Code.CANCELLED);

  private static final Probe ENDS_AFTER_A_COMMAND =
      Probe.of(
          p ->
              p.mknod("pipe", "/tmp/meeting", FIFO, 0, 0)
                  .blockSignals("blocked")
                  .mark("ready")
                  .awaitSignal("signal")
                  .mark("told")
                  .mark("waits")
                  .open("met", "/tmp/meeting"));

  private static final Probe MEETS = Probe.of(p -> p.open("met", "/tmp/meeting", OpenFlag.WRONLY));

  private static final Probe NOTHING = Probe.of(p -> {});

  @Test
  @Covers("kubernetes/server/many-status")
  void hundredCallsAtOnceAreAllAnswered(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var ids = cri.atOnce(MANY, number -> sandbox.status().getId());
    assertThat("answers", List.copyOf(Set.copyOf(ids))).is(List.of(sandbox.id()));
  }

  @Test
  @Covers("kubernetes/server/concurrent-pods")
  @Requires({"run:registry", "witness:files"})
  void callForOnePodDoesNotWaitForThatOfAnother(CriEndpoint cri) {
    var slow = slow(cri);
    var other = cri.runSandbox().idle();
    var states =
        cri.atOnce(
            2,
            number ->
                number == 0
                    ? slow.stop(GRACE).status().getState()
                    : during(slow.await(ENDS_AFTER_A_COMMAND, "told"), other));
    assertThat("the first when the call for the other has ended", states.get(1))
        .is(ContainerState.CONTAINER_RUNNING);
    assertThat("in the end", states.get(0)).is(ContainerState.CONTAINER_EXITED);
  }

  @Test
  @Covers("kubernetes/server/connection-cut")
  @Requires({"run:registry", "witness:files"})
  void callsGoOnWhenConnectionsOfOthersAreCut(CriEndpoint cri) {
    var slow = slow(cri);
    var codes =
        cri.atOnce(
            2,
            number ->
                number == 0
                    ? slow.tryStop(GRACE).code()
                    : cutting(cri, slow.await(ENDS_AFTER_A_COMMAND, "told")));
    assertThat("codes of calls that were under way, and after", codes)
        .is(List.of(Status.Code.OK, Status.Code.OK));
  }

  @Test
  @Covers("kubernetes/server/concurrent-one")
  void callsOnOnePodAtOnceAllEnd(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var codes = cri.atOnce(TOGETHER, number -> code(sandbox, number));
    assertThat("codes", codes)
        .is("success or errors", all -> all.stream().noneMatch(NONE::contains));
    assertThat("entries", sandbox.remove().listed()).is(List.of());
  }

  /** A container that a stop waits for, and that can be told of it. */
  private static CriContainer slow(CriEndpoint cri) {
    var container = cri.runSandbox().create(ENDS_AFTER_A_COMMAND).start();
    return container.await(ENDS_AFTER_A_COMMAND, "blocked");
  }

  private static ContainerState during(CriContainer slow, CriContainer other) {
    other.probe(NOTHING);
    var state = slow.status().getState();
    slow.exec(0, MEETS);
    return state;
  }

  /** The stop that is under way ends with the command. */
  private static Status.Code cutting(CriEndpoint cri, CriContainer slow) {
    for (var i = 0; i < TOGETHER; i++) {
      CutConnection.inAFrame(cri.server().address());
      CutConnection.inAMessage(cri.server().address());
    }
    var after = cri.call(RuntimeRpcs.VERSION).code();
    slow.exec(0, MEETS);
    return after;
  }

  private static Status.Code code(Sandbox sandbox, int number) {
    return switch (number % 4) {
      case 0 -> sandbox.tryStop().code();
      case 1 -> sandbox.tryStatus().code();
      case 2 -> sandbox.tryRemove().code();
      default -> sandbox.tryStop().code();
    };
  }
}
