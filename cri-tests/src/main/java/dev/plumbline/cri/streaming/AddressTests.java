package dev.plumbline.cri.streaming;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.streaming.StreamProtocol;
import dev.plumbline.fixtures.cri.streaming.StreamSet;
import dev.plumbline.fixtures.cri.streaming.Streaming;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long, and how often, the address of a stream is good. */
@Requires({"run:registry", "server:streams-reached"})
class AddressTests {

  private static final int NOT_FOUND = 404;

  /** A minute is what servers keep to. */
  private static final Duration SOON = Duration.ofSeconds(75);

  @Test
  @Covers("cri/streaming/url-once")
  void addressIsGoodForOneSession(CriEndpoint cri) {
    var address = address(cri);
    assertThat("first answer", answer(cri, address)).is(Streaming.SWITCHED);
    assertThat("second answer", answer(cri, address))
        .is("not 101", status -> status != Streaming.SWITCHED);
  }

  @Test
  @Covers("kubernetes/streaming/wrong-token")
  void unknownAddressIsNotFound(CriEndpoint cri) {
    var address = address(cri);
    assertThat("answer at another address", answer(cri, URI.create(address + "x"))).is(NOT_FOUND);
    assertThat("answer at the address", answer(cri, address)).is(Streaming.SWITCHED);
  }

  @Test
  @Tag("slow")
  @Covers({"cri/streaming/url-expires", "kubernetes/streaming/url-expires-soon"})
  void addressExpiresAfterAMinute(CriEndpoint cri) {
    var early = address(cri);
    var late = address(cri);
    assertThat("answer at once", answer(cri, early)).is(Streaming.SWITCHED);
    letPass(SOON);
    assertThat("answer after " + SOON.toSeconds() + " s", answer(cri, late)).is(NOT_FOUND);
  }

  /** Nothing tells when an address is forgotten, and to ask would use it up. */
  private static void letPass(Duration time) {
    var end = System.nanoTime() + time.toNanos();
    for (var left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static URI address(CriEndpoint cri) {
    var idle = cri.runSandbox().idle();
    return Streaming.of(cri).execAddress(idle, StreamSet.OUTPUT, Programs.says("said"));
  }

  private static int answer(CriEndpoint cri, URI address) {
    return Streaming.of(cri).handshake(address, StreamProtocol.SPDY_V4, StreamSet.OUTPUT);
  }
}
