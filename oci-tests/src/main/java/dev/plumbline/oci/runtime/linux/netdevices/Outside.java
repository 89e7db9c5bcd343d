package dev.plumbline.oci.runtime.linux.netdevices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.probe.NetworkAddress;
import dev.plumbline.fixtures.probe.NetworkDevice;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Attempt;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import dev.plumbline.syscalls.abi.RouteRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The runtime's side: a network namespace of the test's own, in which the runtime is called. It has
 * a pair of virtual devices, so that it shows by the second one when the first is no more.
 */
record Outside(OciRuntime runtime, NamespaceHolder network) {

  static final String DEVICE = "plumb0";
  static final String PEER = "plumb1";
  static final int MTU = 1400;
  static final String HARDWARE_ADDRESS = "02:70:6c:75:6d:62";
  static final String IPV4 = "10.77.66.55/20";
  static final String IPV6 = "fd70:6c75:6d62:0:0:0:0:77/72";

  private static final byte[] SIX_BYTES = {2, 'p', 'l', 'u', 'm', 'b'};
  private static final int INDEX = 77;
  private static final Probe LOOK =
      Probe.of(p -> p.networkDevices("devices").networkAddresses("addresses"));

  static Outside of(OciRuntime runtime) {
    return new Outside(
        runtime,
        NamespaceHolder.ofNetwork(
            runtime,
            RouteRequest.newPair(INDEX, DEVICE, PEER),
            RouteRequest.mtu(DEVICE, MTU),
            RouteRequest.hardwareAddress(DEVICE, SIX_BYTES),
            RouteRequest.address(INDEX, ip("10.77.66.55"), 20, 0),
            RouteRequest.address(INDEX, ip("fd70:6c75:6d62::77"), 72, 0)));
  }

  /** A bundle whose program looks at its devices, of which one comes from outside. */
  static Bundle moving(Map<String, ?> device) {
    return Bundle.running(LOOK).set("/linux/netDevices", Map.of(DEVICE, device));
  }

  /** The bundle's program is in the network namespace of a path. */
  static Bundle into(NamespaceHolder network, Bundle bundle) {
    return bundle
        .withoutNamespace("network")
        .set("/linux/namespaces/-", Map.of("type", "network", "path", network.file("net")));
  }

  /** Runs a bundle from here. */
  Seen run(Bundle bundle) {
    return runtime.run(bundle, create -> create.calledBy(network.enter("net")));
  }

  /** Calls {@code create} from here, whatever comes of it. */
  Attempt attempt(Bundle bundle) {
    return runtime.attemptCreate(bundle, create -> create.calledBy(network.enter("net")));
  }

  /** What a program sees that has this network. */
  Seen look() {
    return run(Bundle.running(LOOK).withoutNamespace("network"));
  }

  /** The names of the devices that are here. */
  Set<String> devices() {
    return network.process().networkDevices();
  }

  /** The names of the devices that a program saw. */
  static Set<String> names(Seen seen) {
    return assertThat(seen).step("devices").value().networkDevices().stream()
        .map(NetworkDevice::name)
        .collect(Collectors.toSet());
  }

  /** The device that a program saw; a deviation where it did not. */
  static NetworkDevice device(Seen seen) {
    assertThat("devices", names(seen)).is("one called " + DEVICE, all -> all.contains(DEVICE));
    return assertThat(seen).step("devices").value().networkDevices().stream()
        .filter(each -> each.name().equals(DEVICE))
        .findFirst()
        .orElseThrow();
  }

  /** The addresses of global scope that a program saw, with their prefixes. */
  static Set<String> addresses(Seen seen) {
    return assertThat(seen).step("addresses").value().networkAddresses().stream()
        .filter(NetworkAddress::isGlobal)
        .map(NetworkAddress::text)
        .collect(Collectors.toSet());
  }

  private static InetAddress ip(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
