package dev.plumbline.cri.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import com.google.protobuf.Message;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.channel.Reply;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.Verbs;
import dev.plumbline.syscalls.OpenFlag;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Commands that meet each other, and the end of their container. */
@Requires({"run:registry", "witness:files"})
class ExecMeetingTests {

  private static final int COMMANDS = 10;

  private static final int FIFO = 0010600;

  /** Long enough for a command to run meanwhile. */
  private static final long GRACE = 15;

  /** Each pipe lets its reader go on when its writer comes, and the other way round. */
  private static final Probe HAS_PIPES = Probe.of(p -> pipes(p).pause("idle"));

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

  private static final Probe MEETS_A_COMMAND =
      Probe.of(
          p ->
              p.mknod("pipe", "/tmp/meeting", FIFO, 0, 0)
                  .mark("waits")
                  .open("met", "/tmp/meeting")
                  .mark("both run")
                  .pause("idle"));

  private static final Probe MEETS = Probe.of(p -> p.open("met", "/tmp/meeting", OpenFlag.WRONLY));

  private static final Probe MEETS_AND_STAYS =
      Probe.of(p -> p.open("met", "/tmp/meeting", OpenFlag.WRONLY).pause("for ever"));

  @Test
  @Covers("kubernetes/exec/several")
  void tenCommandsRunSideBySide(CriEndpoint cri) {
    var last = "pipe " + (COMMANDS - 2);
    var container = cri.runSandbox().create(HAS_PIPES).start().await(HAS_PIPES, last);
    var seen = cri.atOnce(COMMANDS, number -> container.probe(link(number)));
    assertThat("commands that have met", seen.stream().filter(s -> s.record().complete()).count())
        .is((long) COMMANDS);
  }

  @Test
  @Covers("kubernetes/exec/stopping")
  void commandRunsDuringTheGraceOfStopContainer(CriEndpoint cri) {
    var container =
        cri.runSandbox()
            .create(ENDS_AFTER_A_COMMAND)
            .start()
            .await(ENDS_AFTER_A_COMMAND, "blocked");
    var replies =
        cri.<Reply<? extends Message>>atOnce(
            2,
            number ->
                number == 0
                    ? container.tryStop(GRACE)
                    : container.await(ENDS_AFTER_A_COMMAND, "told").exec(0, MEETS));
    assertThat(replies.get(1)).isOk();
    assertThat(container.awaitExit().seen(ENDS_AFTER_A_COMMAND))
        .ranToTheEnd()
        .step("met")
        .succeeded();
  }

  @Test
  @Covers("kubernetes/exec/ends-with-container")
  void commandEndsWithItsContainer(CriEndpoint cri) {
    var container = cri.runSandbox().create(MEETS_A_COMMAND).start().await(MEETS_A_COMMAND, "pipe");
    var replies =
        cri.<Reply<? extends Message>>atOnce(
            2,
            number ->
                number == 0
                    ? container.exec(0, MEETS_AND_STAYS)
                    : container.await(MEETS_A_COMMAND, "both run").tryStop(0));
    assertThat(replies.get(1)).isOk();
    assertThat("seconds of the command", replies.get(0).took().toSeconds())
        .is(
            "less than half of what its caller would wait",
            seconds -> 2 * seconds < cri.deadlines().command().toSeconds());
  }

  private static Verbs pipes(Verbs p) {
    return IntStream.range(0, COMMANDS - 1)
        .mapToObj(number -> p.mknod("pipe " + number, pipe(number), FIFO, 0, 0))
        .reduce((first, second) -> second)
        .orElse(p);
  }

  /** Waits for the command before it, then for the one behind it. */
  private static Probe link(int number) {
    return Probe.of(
        p -> {
          if (number > 0) {
            p.open("before", pipe(number - 1));
          }
          if (number < COMMANDS - 1) {
            p.open("behind", pipe(number), OpenFlag.WRONLY);
          }
        });
  }

  private static String pipe(int number) {
    return "/tmp/pipe" + number;
  }
}
