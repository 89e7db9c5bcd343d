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
import dev.plumbline.fixtures.probe.WindowSize;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sessions of Exec, over the protocol that all clients speak. */
@Requires({"run:registry", "server:streams-reached"})
class ExecSessionTests {

  private static final int SESSIONS = 5;

  private static final int CHUNK = 1 << 16;

  private static final int MIB_16 = 256;

  private static final byte[] PATTERN =
      Programs.bytes(
          IntStream.range(0, CHUNK / 8).mapToObj("%07d\n"::formatted).reduce("", String::concat));

  private static final Probe FLOODS =
      Probe.of(p -> p.flood("flood", Programs.STDOUT, PATTERN, MIB_16)).reportingTo("/dev/null");

  private static final Probe HAS_A_TERMINAL =
      Probe.of(p -> p.isTerminal("in", 0).isTerminal("out", 1).isTerminal("error", 2));

  private static final Probe TOLD_OF_A_SIZE =
      Probe.of(
          p ->
              p.blockSignals("blocked")
                  .mark("ready")
                  .awaitSignal("signal")
                  .windowSize("size", Programs.STDOUT));

  private static final Probe WAITS_FOR_INPUT =
      Probe.of(p -> p.pid("pid").mark("began").readFd("input", Programs.STDIN));

  @Test
  @Covers("kubernetes/streaming/exec-tty")
  void commandWithATerminalHasOne(CriEndpoint cri) {
    var session = Streaming.of(cri).awaitEnd(open(cri, StreamSet.TERMINAL, HAS_A_TERMINAL));
    var seen = Programs.seen(HAS_A_TERMINAL, session);
    assertThat(seen).step("in").succeeded();
    assertThat(seen).step("out").succeeded();
    assertThat(seen).step("error").succeeded();
  }

  @Test
  @Covers("kubernetes/streaming/resize")
  void sizeOfTheTerminalReachesTheCommand(CriEndpoint cri) {
    var streams = Streaming.of(cri);
    var session = open(cri, StreamSet.TERMINAL, TOLD_OF_A_SIZE);
    streams.awaitStep(session, TOLD_OF_A_SIZE, "ready");
    streams.awaitEnd(session.resize(71, 23));
    assertThat(Programs.seen(TOLD_OF_A_SIZE, session))
        .step("size")
        .is(size -> size.windowSize(), new WindowSize(23, 71));
  }

  @Test
  @Covers("kubernetes/streaming/half-close")
  void commandGoesOnWhenItsInputHasEnded(CriEndpoint cri) {
    var session = open(cri, StreamSet.ALL, READS).write("all").endInput();
    Streaming.of(cri).awaitEnd(session);
    assertThat(Programs.seen(READS, session)).ranToTheEnd().step("after").succeeded();
  }

  @Test
  @Covers("kubernetes/streaming/client-gone")
  void commandThatReadsEndsWhenTheCallerGoesAway(CriEndpoint cri) {
    var streams = Streaming.of(cri);
    var container = cri.runSandbox().idle();
    var session = streams.exec(container, StreamProtocol.SPDY_V4, StreamSet.ALL, WAITS_FOR_INPUT);
    streams.awaitStep(session, WAITS_FOR_INPUT, "began");
    var report = WAITS_FOR_INPUT.decode(session.stdout().bytes());
    var process = "/proc/" + report.step("pid").orElseThrow().result();
    assertThat("whether the command runs", isThere(container, process)).is(true);
    session.close();
    assertThat("whether it has ended", cri.becomes(() -> !isThere(container, process))).is(true);
  }

  @Test
  @Covers("kubernetes/streaming/exec-large")
  void sixteenMibOfOutputArriveByteForByte(CriEndpoint cri) {
    var output = Streaming.of(cri).awaitEnd(open(cri, StreamSet.OUTPUT, FLOODS)).stdout().bytes();
    assertThat("bytes", output.length).is(CHUNK * MIB_16);
    assertThat("chunks that are as they were written", chunksAsWritten(output)).is((long) MIB_16);
  }

  @Test
  @Covers("kubernetes/streaming/exec-empty-output")
  void commandWithoutOutputEndsTheSessionWithItsStatus(CriEndpoint cri) {
    var session = Streaming.of(cri).awaitEnd(open(cri, StreamSet.OUTPUT, Programs.exits(0)));
    assertThat("output", session.stdout().text() + session.stderr().text()).is("");
    assertThat("status", session.end().status()).is("Success");
  }

  @Test
  @Covers("kubernetes/streaming/exec-killed")
  void sessionEndsWithItsContainer(CriEndpoint cri) {
    var streams = Streaming.of(cri);
    var container = cri.runSandbox().idle();
    var session = streams.exec(container, StreamProtocol.SPDY_V4, StreamSet.ALL, READS);
    streams.awaitStep(session, READS, "began");
    container.stop(0);
    streams.awaitEnd(session);
  }

  @Test
  @Covers("kubernetes/streaming/exec-several")
  void sessionsRunSideBySide(CriEndpoint cri) {
    var streams = Streaming.of(cri);
    var container = cri.runSandbox().idle();
    var sessions =
        IntStream.range(0, SESSIONS)
            .mapToObj(i -> streams.exec(container, StreamProtocol.SPDY_V4, StreamSet.ALL, READS))
            .toList();
    sessions.forEach(session -> streams.awaitStep(session, READS, "began"));
    IntStream.range(0, SESSIONS).forEach(i -> sessions.get(i).write("number " + i).endInput());
    sessions.forEach(streams::awaitEnd);
    assertThat("what each has read", sessions.stream().map(ExecSessionTests::input).toList())
        .is(IntStream.range(0, SESSIONS).mapToObj(i -> "number " + i).toList());
  }

  private static StreamSession open(CriEndpoint cri, StreamSet set, Probe probe) {
    return Streaming.of(cri).exec(cri.runSandbox().idle(), StreamProtocol.SPDY_V4, set, probe);
  }

  private static boolean isThere(CriContainer container, String path) {
    var look = Probe.of(p -> p.stat("there", path));
    return container.probe(look).record().steps().get(0).succeeded();
  }

  private static long chunksAsWritten(byte[] output) {
    return IntStream.range(0, output.length / CHUNK)
        .filter(i -> Arrays.equals(output, i * CHUNK, (i + 1) * CHUNK, PATTERN, 0, PATTERN.length))
        .count();
  }

  private static String input(StreamSession session) {
    return Programs.seen(READS, session).record().step("input").map(s -> s.text()).orElse("");
  }
}
