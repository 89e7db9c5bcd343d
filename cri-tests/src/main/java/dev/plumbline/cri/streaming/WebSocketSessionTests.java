package dev.plumbline.cri.streaming;

import static dev.plumbline.cri.streaming.Programs.COMPLAINS;
import static dev.plumbline.cri.streaming.Programs.READS;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.streaming.StreamProtocol;
import dev.plumbline.fixtures.cri.streaming.StreamSession;
import dev.plumbline.fixtures.cri.streaming.StreamSet;
import dev.plumbline.fixtures.cri.streaming.Streaming;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import org.junit.jupiter.api.Test;

/** Exec over WebSocket. */
@Requires({"run:registry", "server:streams-reached"})
class WebSocketSessionTests {

  private static final Probe READS_ONCE =
      Probe.of(p -> p.mark("began").readOnce("input", Programs.STDIN));

  @Test
  @Covers("kubernetes/streaming/websocket-exec")
  void outputAndErrorArriveApartOverWebSocket(CriEndpoint cri) {
    var session = ended(cri, StreamProtocol.WEBSOCKET_V4, COMPLAINS);
    assertThat(Programs.seen(COMPLAINS, session)).ranToTheEnd();
    assertThat("standard error", session.stderr().text()).is("complaint\n");
  }

  @Test
  @Covers("kubernetes/streaming/websocket-stdin")
  void commandReadsWhatIsWrittenOverWebSocket(CriEndpoint cri) {
    var session = open(cri, StreamProtocol.WEBSOCKET_V4, READS_ONCE).write("to the command");
    Streaming.of(cri).awaitEnd(session);
    assertThat(Programs.seen(READS_ONCE, session)).step("input").read("to the command");
  }

  @Test
  @Covers("kubernetes/streaming/websocket-exit-code")
  void errorChannelTellsTheExitCode(CriEndpoint cri) {
    var failed = ended(cri, StreamProtocol.WEBSOCKET_V4, Programs.exits(42)).end();
    assertThat("status of exit code 42", failed)
        .is("Failure, 42", end -> end.status().equals("Failure") && end.exitCode() == 42);
    assertThat(
            "status of exit code 0",
            ended(cri, StreamProtocol.WEBSOCKET_V4, Programs.exits(0)).end())
        .is("Success", end -> end.status().equals("Success"));
  }

  @Test
  @Covers("kubernetes/streaming/websocket-base64")
  void variantInBase64IsServed(CriEndpoint cri) {
    var session = open(cri, StreamProtocol.WEBSOCKET_V4_BASE64, READS_ONCE).write("to the command");
    Streaming.of(cri).awaitEnd(session);
    assertThat("protocol", session.chosen()).is(StreamProtocol.WEBSOCKET_V4_BASE64.token());
    assertThat(Programs.seen(READS_ONCE, session)).step("input").read("to the command");
  }

  @Test
  @Covers("kubernetes/streaming/websocket-v5")
  void fifthVersionIsServedWhereItIsAgreedOn(CriEndpoint cri) {
    var session = ended(cri, StreamProtocol.WEBSOCKET_V5, COMPLAINS);
    assertThat("protocol", session.chosen()).is(StreamProtocol.WEBSOCKET_V5.token());
    assertThat(Programs.seen(COMPLAINS, session)).ranToTheEnd();
  }

  @Test
  @Covers("kubernetes/streaming/websocket-v5-close")
  void closeOfChannelZeroIsTheEndOfTheInput(CriEndpoint cri) {
    var session = open(cri, StreamProtocol.WEBSOCKET_V5, READS).write("all").endInput();
    Streaming.of(cri).awaitEnd(session);
    assertThat(Programs.seen(READS, session)).step("input").read("all");
  }

  private static StreamSession open(CriEndpoint cri, StreamProtocol protocol, Probe probe) {
    return Streaming.of(cri).exec(cri.runSandbox().idle(), protocol, StreamSet.ALL, probe);
  }

  private static StreamSession ended(CriEndpoint cri, StreamProtocol protocol, Probe probe) {
    return Streaming.of(cri).awaitEnd(open(cri, protocol, probe));
  }
}
