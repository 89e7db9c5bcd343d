package dev.plumbline.cri.network;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.NamespaceChoice;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.NetworkAddress;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.syscalls.Errno;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The network of a sandbox as programs find it. */
@Requires({"run:registry", "witness:files"})
class SandboxNetworkTests {

  private static final Probe ADDRESSES = Probe.of(p -> p.networkAddresses("addresses"));

  private static final Probe NAMESPACE = Probe.of(p -> p.readlink("net", "/proc/self/ns/net"));

  /** Where nobody listens, an interface that is up refuses. */
  private static final Probe LOOPBACK = Probe.of(p -> p.connectInet("connect", "127.0.0.1", 9));

  @Test
  @Covers("kubernetes/network/ip-inside")
  void programsHaveTheAddressOfTheStatus(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var ip = sandbox.status().getNetwork().getIp();
    assertThat("addresses inside", addresses(sandbox))
        .is(ip + " among them", all -> all.contains(ip));
  }

  @Test
  @Covers("kubernetes/network/additional-ips")
  void programsHaveTheFurtherAddressesOfTheStatus(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var told = sandbox.status().getNetwork().getAdditionalIpsList();
    assertThat("further addresses", told).is("at least one", all -> !all.isEmpty());
    assertThat("addresses inside", addresses(sandbox))
        .is(
            told + " among them",
            all -> told.stream().allMatch(address -> all.contains(address.getIp())));
  }

  @Test
  @Covers("kubernetes/network/loopback")
  void loopbackInterfaceIsUp(CriEndpoint cri) {
    assertThat(cri.runSandbox().run(LOOPBACK)).step("connect").failedWith(Errno.ECONNREFUSED);
  }

  @Test
  @Covers("kubernetes/network/shared")
  void containersShareTheNetworkOfTheSandbox(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    // It lives on: a number is given anew when its namespace is gone.
    var first = namespace(sandbox.idle().probe(NAMESPACE));
    assertThat("namespace of the second", namespace(sandbox.run(NAMESPACE))).is(first);
    assertThat("namespace of the sandbox", first).isNot(ofHost());
  }

  @Test
  @Covers("kubernetes/network/host")
  void containerIsOnTheNetworkOfTheNode(CriEndpoint cri) {
    var choice = NamespaceChoice.HOST_NETWORK;
    var seen = choice.sandbox(cri).run(NAMESPACE, choice::ofContainer);
    assertThat("namespace", namespace(seen)).is(ofHost());
  }

  private static List<String> addresses(Sandbox sandbox) {
    return assertThat(sandbox.run(ADDRESSES)).step("addresses").value().networkAddresses().stream()
        .map(NetworkAddress::text)
        .map(text -> text.substring(0, text.indexOf('/')))
        .toList();
  }

  private static String namespace(Seen seen) {
    return assertThat(seen).step("net").value().text();
  }

  private static String ofHost() {
    return HostProcess.own().namespace("net").toString();
  }
}
