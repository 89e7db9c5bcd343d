package dev.plumbline.cri.network;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.witness.AnsweringPort;
import dev.plumbline.fixtures.witness.HostPorts;
import dev.plumbline.fixtures.witness.ReachedPort;
import dev.plumbline.spec.cri.v1.PortMapping;
import dev.plumbline.spec.cri.v1.Protocol;
import org.junit.jupiter.api.Test;

/** Ports of a sandbox at the host's addresses: PortMapping. */
@Requires({"run:registry", "witness:files"})
class PortMappingTests {

  private static final String HERE = HostPorts.address();

  private static final int INSIDE = 4000;

  @Test
  @Covers("kubernetes/network/port-tcp")
  void tcpPortIsReachedAtTheHost(CriEndpoint cri) {
    var port = HostPorts.free();
    serving(cri, mapping(port), "hello");
    assertThat("line at port " + port, reached(cri, HERE, port).line()).is("hello");
  }

  @Test
  @Covers("kubernetes/network/port-udp")
  void udpPortIsReachedAtTheHost(CriEndpoint cri) {
    var port = HostPorts.free();
    var sandbox = cri.runSandbox(c -> c.addPortMappings(mapping(port).setProtocol(Protocol.UDP)));
    sandbox.create(Probe.of(p -> p.answer("answers", INSIDE, "hello"))).start();
    assertThat("answer at port " + port, new AnsweringPort(HERE, port).ask(cri::becomes))
        .is("hello");
  }

  @Test
  @Covers("kubernetes/network/port-host-ip")
  void portIsReachedAtTheAddressOfTheMappingOnly(CriEndpoint cri) {
    var port = HostPorts.free();
    serving(cri, mapping(port).setHostIp(HERE), "hello");
    assertThat("line at " + HERE, reached(cri, HERE, port).line()).is("hello");
    assertThat("line elsewhere", reached(cri, HostPorts.other(HERE), port).lineNow()).is("");
  }

  @Test
  @Covers("kubernetes/network/port-freed")
  void portIsFreeAgainWhenTheSandboxIsStopped(CriEndpoint cri) {
    var port = HostPorts.free();
    serving(cri, mapping(port), "first").stop();
    serving(cri, mapping(port), "second");
    assertThat("line at port " + port, reached(cri, HERE, port).line()).is("second");
  }

  @Test
  @Covers("cri/network/port-zero")
  @Contrast("tcpPortIsReachedAtTheHost")
  void mappingWithoutAPortOfTheHostExposesNothing(CriEndpoint cri) {
    var port = HostPorts.free();
    var sandbox = cri.runSandbox(c -> c.addPortMappings(mapping(0).setContainerPort(port)));
    sandbox.create(serves(port, "hello")).start();
    var inside = sandbox.status().getNetwork().getIp();
    assertThat("line at the sandbox", reached(cri, inside, port).line()).is("hello");
    assertThat("line at the host", reached(cri, HERE, port).lineNow()).is("");
  }

  private static Sandbox serving(CriEndpoint cri, PortMapping.Builder mapping, String line) {
    var sandbox = cri.runSandbox(c -> c.addPortMappings(mapping));
    sandbox.create(serves(INSIDE, line)).start();
    return sandbox;
  }

  private static Probe serves(int port, String line) {
    return Probe.of(p -> p.serve("serves", port, line + "\n"));
  }

  private static PortMapping.Builder mapping(int hostPort) {
    return PortMapping.newBuilder()
        .setProtocol(Protocol.TCP)
        .setContainerPort(INSIDE)
        .setHostPort(hostPort);
  }

  private static ReachedPort reached(CriEndpoint cri, String address, int port) {
    return new ReachedPort(address, port, cri.deadlines().event());
  }
}
