package dev.plumbline.launcher.network;

import dev.plumbline.syscalls.abi.RouteRequest;
import dev.plumbline.syscalls.host.Descriptor;
import dev.plumbline.syscalls.host.NamespaceFile;
import dev.plumbline.syscalls.host.RouteSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network namespace with its devices.
 *
 * @param namespace a descriptor of it
 * @param socket that asks and changes it
 */
record Network(Descriptor namespace, RouteSocket socket) implements AutoCloseable {

  private static final int LINK = 16;
  private static final int NAME = 3;
  private static final int UP = 1;

  /** That of a process. */
  static Network of(long pid) throws IOException {
    var namespace = NamespaceFile.open(Path.of("/proc/" + pid + "/ns/net"));
    try {
      return new Network(namespace, RouteSocket.in(namespace));
    } catch (IOException e) {
      namespace.close();
      throw e;
    }
  }

  /** A device as it is here. */
  record Device(String name, int index, boolean up) {}

  /** All devices, by name. */
  Map<String, Device> devices() throws IOException {
    Map<String, Device> devices = new LinkedHashMap<>();
    for (var answer : socket.ask("network devices", RouteRequest.links())) {
      var message = RouteMessage.of(answer, LINK);
      var text = new String(message.attributes().get(NAME), StandardCharsets.UTF_8);
      var name = text.substring(0, text.indexOf('\0'));
      var flags = RouteMessage.little(message.fixed()).getInt(8);
      devices.put(name, new Device(name, message.index(), (flags & UP) != 0));
    }
    return devices;
  }

  /** The addresses of a device that it is to keep. */
  List<NetworkAddress> addresses(Device device) throws IOException {
    List<NetworkAddress> kept = new ArrayList<>();
    for (var answer : socket.ask("network addresses", RouteRequest.addresses())) {
      var address = NetworkAddress.of(answer);
      if (address.index() == device.index() && address.isKept()) {
        kept.add(address);
      }
    }
    return kept;
  }

  /** Moves a device from here to another namespace; what it is there. */
  Device move(Device device, Network to, String name) throws IOException {
    var before = to.devices();
    socket.ask("move " + device.name(), RouteRequest.move(device.index(), to.namespace.fd(), name));
    for (var there : to.devices().values()) {
      if (!before.containsKey(there.name())) {
        return there;
      }
    }
    throw new IOException("move " + device.name() + ": it is not there");
  }

  /** Gives a device its addresses. */
  void address(Device device, List<NetworkAddress> addresses) throws IOException {
    for (var address : addresses) {
      socket.ask("address of " + device.name(), address.on(device.index()));
    }
  }

  /** Sets a device up. */
  void up(Device device) throws IOException {
    socket.ask("set up " + device.name(), RouteRequest.up(device.index()));
  }

  @Override
  public void close() {
    socket.close();
    namespace.close();
  }
}
