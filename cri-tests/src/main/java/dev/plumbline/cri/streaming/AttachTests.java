package dev.plumbline.cri.streaming;

import static dev.plumbline.cri.streaming.Programs.READS;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.streaming.StreamProtocol;
import dev.plumbline.fixtures.cri.streaming.StreamSession;
import dev.plumbline.fixtures.cri.streaming.StreamSet;
import dev.plumbline.fixtures.cri.streaming.Streaming;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.ContainerState;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Sessions of Attach: with the program of a container itself. */
@Requires({"run:registry", "server:streams-reached", "witness:files"})
class AttachTests {

  /** A log has whole lines: the mark shows that the first has been read. */
  private static final Probe READS_TWICE =
      Probe.of(
          p ->
              p.readOnce("first", Programs.STDIN)
                  .mark("between")
                  .readOnce("second", Programs.STDIN));

  private static final Probe READS_ONCE = Probe.of(p -> p.readOnce("input", Programs.STDIN));

  @Test
  @Covers("kubernetes/streaming/attach-output")
  void outputSinceTheAttachArrives(CriEndpoint cri) {
    var speaker = Speaker.in(cri, cri.runSandbox());
    var session = attach(cri, speaker.container(), StreamSet.OUTPUT);
    speaker.until("what the attached caller gets", () -> has(session));
  }

  @Test
  @Covers("kubernetes/streaming/attach-several")
  void twoAttachedCallersBothGetTheOutput(CriEndpoint cri) {
    var speaker = Speaker.in(cri, cri.runSandbox());
    var first = attach(cri, speaker.container(), StreamSet.OUTPUT);
    var second = attach(cri, speaker.container(), StreamSet.OUTPUT);
    speaker.until("what both callers get", () -> has(first) && has(second));
  }

  @Test
  @Covers("kubernetes/streaming/attach-log")
  void outputIsInTheLogToo(CriEndpoint cri) {
    var speaker = Speaker.in(cri, cri.runSandbox());
    var session = attach(cri, speaker.container(), StreamSet.OUTPUT);
    speaker.until("what the attached caller gets", () -> has(session));
    speaker.container().awaitLog(Speaker.LINE);
  }

  @Test
  @Covers("kubernetes/streaming/attach-leaves-running")
  void programGoesOnWhenAnAttachedCallerGoesAway(CriEndpoint cri) {
    var speaker = Speaker.in(cri, cri.runSandbox());
    var container = speaker.container();
    var session = attach(cri, container, StreamSet.OUTPUT);
    speaker.until("what the attached caller gets", () -> has(session));
    session.close();
    var before = lines(container);
    speaker.until("new lines in the log", () -> lines(container) > before + 1);
    assertThat("state", container.status().getState()).is(ContainerState.CONTAINER_RUNNING);
  }

  @Test
  @Covers("kubernetes/streaming/attach-ends")
  void sessionEndsWithTheProgram(CriEndpoint cri) {
    var streams = Streaming.of(cri);
    var container = withInput(cri, READS_ONCE, c -> {});
    var session = streams.attach(container, StreamProtocol.SPDY_V4, StreamSet.ALL);
    streams.awaitEnd(session.write("enough"));
  }

  @Test
  @Covers("kubernetes/streaming/attach-stdin")
  void programReadsWhatTheAttachedCallerWrites(CriEndpoint cri) {
    var container = withInput(cri, READS_ONCE, c -> {});
    attach(cri, container, StreamSet.ALL).write("to the program");
    assertThat(container.awaitExit().seen(READS_ONCE)).step("input").read("to the program");
  }

  @Test
  @Covers("kubernetes/streaming/attach-stdin-once")
  void inputEndsWithTheFirstCallersWhereItIsForOne(CriEndpoint cri) {
    var container = withInput(cri, READS, c -> c.setStdinOnce(true));
    attach(cri, container, StreamSet.ALL).write("all").endInput();
    assertThat(container.awaitExit().seen(READS)).step("input").read("all");
  }

  @Test
  @Covers("kubernetes/streaming/attach-stdin-kept")
  void secondCallerCanWriteWhereTheInputIsForMany(CriEndpoint cri) {
    var container = withInput(cri, READS_TWICE, c -> {});
    var first = attach(cri, container, StreamSet.ALL).write("of the first");
    container.await(READS_TWICE, "first");
    first.endInput().close();
    attach(cri, container, StreamSet.ALL).write("of the second");
    assertThat(container.awaitExit().seen(READS_TWICE)).step("second").read("of the second");
  }

  private static CriContainer withInput(
      CriEndpoint cri, Probe probe, Consumer<ContainerConfig.Builder> change) {
    return cri.runSandbox().create(probe, c -> change.accept(c.setStdin(true))).start();
  }

  private static StreamSession attach(CriEndpoint cri, CriContainer container, StreamSet set) {
    return Streaming.of(cri).attach(container, StreamProtocol.SPDY_V4, set);
  }

  private static boolean has(StreamSession session) {
    return session.stdout().text().contains(Speaker.LINE);
  }

  private static int lines(CriContainer container) {
    var written = new String(container.log().written("stdout"), StandardCharsets.UTF_8);
    return written.split(Speaker.LINE, -1).length;
  }
}
