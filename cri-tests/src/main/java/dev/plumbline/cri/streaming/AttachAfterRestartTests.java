package dev.plumbline.cri.streaming;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.streaming.StreamProtocol;
import dev.plumbline.fixtures.cri.streaming.StreamSet;
import dev.plumbline.fixtures.cri.streaming.Streaming;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions with containers that are older than the server's process. */
@Tag("alone")
@Requires({"run:registry", "run:restart-command", "server:streams-reached", "witness:files"})
class AttachAfterRestartTests {

  @Test
  @Covers("kubernetes/restart/attach-after")
  void outputOfAnOldContainerArrives(CriEndpoint cri) {
    var speaker = Speaker.in(cri, cri.runSandbox());
    cri.restart();
    var streams = Streaming.of(cri);
    var session = streams.attach(speaker.container(), StreamProtocol.SPDY_V4, StreamSet.OUTPUT);
    speaker.until(
        "what the attached caller gets", () -> session.stdout().text().contains(Speaker.LINE));
  }
}
