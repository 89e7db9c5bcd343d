package dev.plumbline.cri.streaming;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.streaming.StreamSet;
import dev.plumbline.fixtures.cri.streaming.Streaming;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.AttachRequest;
import dev.plumbline.spec.cri.v1.ExecRequest;
import org.junit.jupiter.api.Test;

/** Requests of streams that are refused before any stream is opened. */
@Requires("run:registry")
class StreamRequestTests {

  private static final String UNKNOWN = "fedcba9876543210".repeat(4);

  private static final StreamSet NOTHING = new StreamSet(false, false, false, false);

  private static final StreamSet TERMINAL_AND_ERROR = new StreamSet(true, true, true, true);

  @Test
  @Covers("cri/streaming/exec-nothing")
  void execWithoutAStreamIsRefused(CriEndpoint cri) {
    var streams = Streaming.of(cri);
    var container = cri.runSandbox().idle();
    assertThat(streams.tryExec(container, StreamSet.OUTPUT, "/probe")).isOk();
    assertThat(streams.tryExec(container, NOTHING, "/probe")).failed();
  }

  @Test
  @Covers("cri/streaming/exec-tty-stderr")
  void execWithATerminalAndAnErrorStreamIsRefused(CriEndpoint cri) {
    var streams = Streaming.of(cri);
    var container = cri.runSandbox().idle();
    assertThat(streams.tryExec(container, StreamSet.TERMINAL, "/probe")).isOk();
    assertThat(streams.tryExec(container, TERMINAL_AND_ERROR, "/probe")).failed();
  }

  @Test
  @Covers("cri/streaming/attach-nothing")
  void attachWithoutAStreamIsRefused(CriEndpoint cri) {
    var streams = Streaming.of(cri);
    var container = cri.runSandbox().idle();
    assertThat(streams.tryAttach(container, StreamSet.OUTPUT)).isOk();
    assertThat(streams.tryAttach(container, NOTHING)).failed();
  }

  @Test
  @Covers("cri/streaming/attach-tty-stderr")
  void attachWithATerminalAndAnErrorStreamIsRefused(CriEndpoint cri) {
    var streams = Streaming.of(cri);
    var container = cri.runSandbox().idle(c -> c.setTty(true).setStdin(true));
    assertThat(streams.tryAttach(container, StreamSet.TERMINAL)).isOk();
    assertThat(streams.tryAttach(container, TERMINAL_AND_ERROR)).failed();
  }

  @Test
  @Covers("kubernetes/streaming/exec-unknown")
  @Contrast("execInAContainerThatHasEndedIsAnError")
  void execInAnUnknownContainerIsAnError(CriEndpoint cri) {
    var request =
        ExecRequest.newBuilder().setContainerId(UNKNOWN).addCmd("/probe").setStdout(true).build();
    assertThat(cri.call(RuntimeRpcs.EXEC, request)).failed();
  }

  @Test
  @Covers("kubernetes/streaming/attach-unknown")
  @Contrast("attachToAContainerThatHasEndedIsAnError")
  void attachToAnUnknownContainerIsAnError(CriEndpoint cri) {
    var request = AttachRequest.newBuilder().setContainerId(UNKNOWN).setStdout(true).build();
    assertThat(cri.call(RuntimeRpcs.ATTACH, request)).failed();
  }

  @Test
  @Covers("kubernetes/streaming/exec-not-running")
  void execInAContainerThatHasEndedIsAnError(CriEndpoint cri) {
    var streams = Streaming.of(cri);
    var sandbox = cri.runSandbox();
    assertThat(streams.tryExec(sandbox.idle(), StreamSet.OUTPUT, "/probe")).isOk();
    assertThat(
            streams.tryExec(ended(sandbox.create(Probe.of(p -> {}))), StreamSet.OUTPUT, "/probe"))
        .failed();
  }

  @Test
  @Covers("kubernetes/streaming/attach-not-running")
  void attachToAContainerThatHasEndedIsAnError(CriEndpoint cri) {
    var streams = Streaming.of(cri);
    var sandbox = cri.runSandbox();
    assertThat(streams.tryAttach(sandbox.idle(), StreamSet.OUTPUT)).isOk();
    assertThat(streams.tryAttach(ended(sandbox.create(Probe.of(p -> {}))), StreamSet.OUTPUT))
        .failed();
  }

  private static CriContainer ended(CriContainer container) {
    return container.start().awaitExit();
  }
}
