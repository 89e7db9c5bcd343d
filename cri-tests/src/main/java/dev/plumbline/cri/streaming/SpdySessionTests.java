package dev.plumbline.cri.streaming;

import static dev.plumbline.cri.streaming.Programs.COMPLAINS;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exec over SPDY/3.1. */
@Requires({"run:registry", "server:streams-reached"})
class SpdySessionTests {

  private static final List<StreamProtocol> VERSIONS =
      List.of(
          StreamProtocol.SPDY_V1,
          StreamProtocol.SPDY_V2,
          StreamProtocol.SPDY_V3,
          StreamProtocol.SPDY_V4);

  @Test
  @Covers("kubernetes/streaming/spdy-exec")
  void outputAndErrorOfACommandArriveApart(CriEndpoint cri) {
    var session = ended(cri, StreamSet.OUTPUT, COMPLAINS);
    assertThat(Programs.seen(COMPLAINS, session)).ranToTheEnd();
    assertThat("standard error", session.stderr().text()).is("complaint\n");
  }

  @Test
  @Covers("kubernetes/streaming/spdy-stdin")
  void commandReadsWhatItsCallerWrites(CriEndpoint cri) {
    var streams = Streaming.of(cri);
    var session = streams.exec(container(cri), StreamProtocol.SPDY_V4, StreamSet.ALL, READS);
    streams.awaitEnd(session.write("to the ").write("command").endInput());
    assertThat(Programs.seen(READS, session)).step("input").read("to the command");
  }

  @Test
  @Covers("kubernetes/streaming/spdy-exit-code")
  void errorStreamTellsTheExitCode(CriEndpoint cri) {
    assertThat("status of exit code 42", ended(cri, StreamSet.OUTPUT, Programs.exits(42)).end())
        .is("Failure, 42", end -> end.status().equals("Failure") && end.exitCode() == 42);
    assertThat("status of exit code 0", ended(cri, StreamSet.OUTPUT, Programs.exits(0)).end())
        .is("Success", end -> end.status().equals("Success"));
  }

  @Test
  @Covers("kubernetes/streaming/spdy-versions")
  void eachVersionOfTheProtocolIsServed(CriEndpoint cri) {
    var streams = Streaming.of(cri);
    var container = container(cri);
    List<String> served = new ArrayList<>();
    for (var version : VERSIONS) {
      var program = Programs.says("said over " + version);
      var session = streams.exec(container, version, StreamSet.OUTPUT, program);
      streams.awaitEnd(session);
      served.add(session.chosen() + ": " + session.stdout().text());
    }
    assertThat("what was chosen, and said", served)
        .is(VERSIONS.stream().map(v -> v.token() + ": said over " + v).toList());
  }

  private static CriContainer container(CriEndpoint cri) {
    return cri.runSandbox().idle();
  }

  private static StreamSession ended(CriEndpoint cri, StreamSet set, Probe probe) {
    var streams = Streaming.of(cri);
    return streams.awaitEnd(streams.exec(container(cri), StreamProtocol.SPDY_V4, set, probe));
  }
}
