package dev.plumbline.cri.server;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.streaming.StreamSet;
import dev.plumbline.fixtures.cri.streaming.Streaming;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.witness.HostListeners;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The addresses at which a server serves streams. */
@Requires({"run:registry", "witness:files"})
class StreamAddressTests {

  private static final Probe NOTHING = Probe.of(p -> {});

  private static final int MANY = 24;

  /** Six random bytes in base64: what the kubelet's library for servers makes. */
  private static final int LENGTH = 8;

  @Test
  @Covers("cri-security/server/stream-url-guess")
  void lastPartOfTheAddressIsRandom(CriEndpoint cri) {
    var container = cri.runSandbox().idle();
    var tokens = Stream.generate(() -> token(address(cri, container))).limit(MANY).toList();
    assertThat("different ones of " + MANY, Set.copyOf(tokens).size()).is(MANY);
    assertThat("the shortest", tokens.stream().mapToInt(String::length).min().orElse(0))
        .is("at least " + LENGTH, length -> length >= LENGTH);
    assertThat("places with one letter only", constant(tokens)).is(List.of());
  }

  @Test
  @Covers("cri-security/server/stream-address")
  void streamsAreServedOnLoopbackAlone(CriEndpoint cri) {
    var address = address(cri, cri.runSandbox().idle());
    assertThat("host", address.getHost()).isOneOf(List.of("127.0.0.1", "[::1]", "localhost"));
    assertThat("addresses with a listener", HostListeners.at(address.getPort()))
        .is(
            "loopback alone",
            all -> !all.isEmpty() && all.stream().allMatch(HostListeners::isLoopback));
  }

  private static URI address(CriEndpoint cri, CriContainer container) {
    return Streaming.of(cri).execAddress(container, StreamSet.OUTPUT, NOTHING);
  }

  private static String token(URI address) {
    return address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
  }

  /** Random letters differ in each place: of 64, all the same once in 10 to the 40th. */
  private static List<Integer> constant(List<String> tokens) {
    return IntStream.range(0, LENGTH)
        .filter(i -> tokens.stream().map(token -> token.charAt(i)).distinct().count() == 1)
        .boxed()
        .toList();
  }
}
