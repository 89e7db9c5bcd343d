package dev.plumbline.cri.streaming;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.cri.streaming.ForwardProtocol;
import dev.plumbline.fixtures.cri.streaming.ForwardedConnection;
import dev.plumbline.fixtures.cri.streaming.PortForward;
import dev.plumbline.fixtures.cri.streaming.Streaming;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.outcome.Deviation;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.witness.HostPorts;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.NamespaceMode;
import dev.plumbline.spec.cri.v1.PortForwardRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ports of sandboxes as a caller far away reaches them. */
@Requires({"run:registry", "server:streams-reached"})
class PortForwardTests {

  private static final int PORT = 4000;

  private static final int OTHER_PORT = 4001;

  private static final int NOBODYS_PORT = 4002;

  private static final int CONNECTIONS = 5;

  private static final int MIB_16 = 16 << 20;

  private static final String ANYWHERE = "0.0.0.0";

  private static final String LOOPBACK = "127.0.0.1";

  /** What a server of ours sends when its peer has ended. */
  private static final String END = "[end]";

  @Test
  @Covers({"kubernetes/portforward/one", "kubernetes/portforward/spdy"})
  void bytesReachAPortAndComeBack(CriEndpoint cri) {
    var sandbox = serving(cri, ANYWHERE, PORT);
    echoed(cri, forward(cri, sandbox, PORT).connect(PORT), "there and back");
  }

  @Test
  @Covers("kubernetes/portforward/half-close")
  void endOfTheCallersDataIsTheEndOfTheInput(CriEndpoint cri) {
    var sandbox = serving(cri, ANYWHERE, PORT);
    var connection = forward(cri, sandbox, PORT).connect(PORT);
    echoed(cri, connection, "all");
    assertThat("whether the connection has ended", connection.ended()).is(false);
    connection.end();
    assertThat("whether it ends then", cri.becomes(connection::ended)).is(true);
  }

  @Test
  @Requires("server:websocket")
  @Covers("kubernetes/portforward/websocket")
  void portIsServedOverWebSocket(CriEndpoint cri) {
    overWebSocket(cri, ForwardProtocol.WEBSOCKET);
  }

  @Test
  @Requires("server:websocket")
  @Covers("kubernetes/portforward/websocket-base64")
  void portIsServedOverWebSocketInBase64(CriEndpoint cri) {
    overWebSocket(cri, ForwardProtocol.WEBSOCKET_BASE64);
  }

  @Test
  @Covers("kubernetes/portforward/several-ports")
  void severalPortsAreServedByOneSession(CriEndpoint cri) {
    var sandbox = serving(cri, ANYWHERE, PORT);
    serve(cri, sandbox, ANYWHERE, OTHER_PORT);
    var session = forward(cri, sandbox, PORT, OTHER_PORT);
    var first = session.connect(PORT);
    var second = session.connect(OTHER_PORT);
    echoed(cri, first, "to the first");
    echoed(cri, second, "to the second");
  }

  @Test
  @Covers("kubernetes/portforward/several-connections")
  void severalConnectionsAreServedByOneSession(CriEndpoint cri) {
    var session = forward(cri, serving(cri, ANYWHERE, PORT), PORT);
    var connections = IntStream.range(0, CONNECTIONS).mapToObj(i -> session.connect(PORT)).toList();
    IntStream.range(0, CONNECTIONS).forEach(i -> connections.get(i).write("number " + i));
    IntStream.range(0, CONNECTIONS).forEach(i -> awaitText(cri, connections.get(i), "number " + i));
  }

  @Test
  @Covers("kubernetes/portforward/large")
  void sixteenMibPassInBothDirections(CriEndpoint cri) {
    var sent = new byte[MIB_16];
    new Random(1).nextBytes(sent);
    var connection = forward(cri, serving(cri, ANYWHERE, PORT), PORT).connect(PORT);
    connection.write(sent);
    cri.becomes(() -> connection.length() >= MIB_16);
    assertThat("bytes that came back", connection.length()).is(MIB_16);
    assertThat("whether they are the same", Arrays.equals(sent, connection.bytes())).is(true);
  }

  @Test
  @Covers("kubernetes/portforward/closed-port")
  void closedPortIsToldAndEndsNoSession(CriEndpoint cri) {
    var session = forward(cri, serving(cri, ANYWHERE, PORT), PORT, NOBODYS_PORT);
    var closed = session.connect(NOBODYS_PORT);
    assertThat("whether the error stream tells", cri.becomes(() -> !closed.error().isEmpty()))
        .is(true);
    echoed(cri, session.connect(PORT), "afterwards");
  }

  @Test
  @Requires("witness:files")
  @Covers("kubernetes/portforward/host-network")
  void portOfASandboxOnTheHostsNetworkIsReached(CriEndpoint cri) {
    var port = HostPorts.free();
    var sandbox =
        cri.runSandbox(
            c ->
                c.clearHostname()
                    .getLinuxBuilder()
                    .getSecurityContextBuilder()
                    .getNamespaceOptionsBuilder()
                    .setNetwork(NamespaceMode.NODE));
    var container =
        sandbox.create(
            serves(LOOPBACK, port),
            c ->
                c.getLinuxBuilder()
                    .getSecurityContextBuilder()
                    .getNamespaceOptionsBuilder()
                    .setNetwork(NamespaceMode.NODE));
    listens(cri, container.start(), port);
    echoed(cri, forward(cri, sandbox, port), port, "to the host's");
  }

  @Test
  @Covers("kubernetes/portforward/loopback-only")
  void serverOnTheSandboxesLoopbackIsReached(CriEndpoint cri) {
    var sandbox = serving(cri, LOOPBACK, PORT);
    echoed(cri, forward(cri, sandbox, PORT), PORT, "to loopback");
  }

  @Test
  @Covers("kubernetes/portforward/unknown")
  @Contrast("bytesReachAPortAndComeBack")
  void unknownSandboxIsAnError(CriEndpoint cri) {
    var request =
        PortForwardRequest.newBuilder()
            .setPodSandboxId("fedcba9876543210".repeat(4))
            .addPort(PORT)
            .build();
    assertThat(cri.call(RuntimeRpcs.PORT_FORWARD, request)).failed();
  }

  @Test
  @Covers("kubernetes/portforward/stopped")
  @Contrast("bytesReachAPortAndComeBack")
  void stoppedSandboxIsAnError(CriEndpoint cri) {
    assertThat(Streaming.of(cri).tryForward(cri.runSandbox().stop(), PORT)).failed();
  }

  private static void overWebSocket(CriEndpoint cri, ForwardProtocol protocol) {
    var sandbox = serving(cri, ANYWHERE, PORT);
    echoed(cri, Streaming.of(cri).forward(sandbox, protocol, PORT), PORT, "there and back");
  }

  private static Sandbox serving(CriEndpoint cri, String address, int port) {
    var sandbox = cri.runSandbox();
    serve(cri, sandbox, address, port);
    return sandbox;
  }

  private static void serve(CriEndpoint cri, Sandbox sandbox, String address, int port) {
    listens(cri, sandbox.create(serves(address, port)).start(), port);
  }

  private static Probe serves(String address, int port) {
    return Probe.of(p -> p.echo("serves", address, port, END));
  }

  private static void listens(CriEndpoint cri, CriContainer container, int port) {
    var connects = Probe.of(p -> p.connectInet("connected", LOOPBACK, port));
    if (!cri.becomes(
        () -> container.probe(connects).record().step("connected").get().succeeded())) {
      throw new HarnessException("the program does not come to listen at port " + port);
    }
  }

  private static PortForward forward(CriEndpoint cri, Sandbox sandbox, Integer... ports) {
    return Streaming.of(cri).forward(sandbox, ForwardProtocol.SPDY, ports);
  }

  private static void echoed(CriEndpoint cri, PortForward session, int port, String text) {
    echoed(cri, session.connect(port), text);
  }

  private static void echoed(CriEndpoint cri, ForwardedConnection connection, String text) {
    awaitText(cri, connection.write(text), text);
  }

  private static void awaitText(CriEndpoint cri, ForwardedConnection connection, String text) {
    if (!cri.becomes(() -> connection.text().equals(text))) {
      throw Deviation.of(
          "what came back, and the error",
          text,
          new String(connection.bytes(), StandardCharsets.UTF_8) + ", " + connection.error());
    }
  }
}
