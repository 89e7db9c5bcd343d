package dev.plumbline.oci.security.isolation;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.NetworkDevice;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a new network namespace has of the host's network: nothing. */
@Tag("security")
class NetworkTests {

  @Test
  @Covers("security/isolation/network-none")
  void listenerOfTheHostCannotBeReached(OciRuntime runtime) throws IOException {
    var listener = runtime.untilTheEnd(new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1")));
    var probe =
        Probe.of(
            p ->
                p.connectInet("connect", "127.0.0.1", listener.getLocalPort())
                    .networkDevices("devices"));
    var seen = runtime.run(Bundle.running(probe));
    assertThat(seen).step("connect").failedWithOneOf(Errno.ECONNREFUSED, Errno.ENETUNREACH);
    assertThat(seen).step("devices").is(NetworkTests::names, List.of("lo"));
  }

  /** Tunnels' templates, which some kernels put into every namespace, lead nowhere. */
  private static List<String> names(StepRecord step) {
    return step.networkDevices().stream()
        .map(NetworkDevice::name)
        .filter(name -> !name.matches("(tunl|gre|gretap|erspan|ip_vti|ip6_vti|sit|ip6tnl|ip6gre)0"))
        .toList();
  }
}
