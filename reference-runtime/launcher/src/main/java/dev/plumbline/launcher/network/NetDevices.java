package dev.plumbline.launcher.network;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.network.Network.Device;
import dev.plumbline.spec.runtime.linux.NetDevice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves devices of the caller's network namespace into that of a container. */
public final class NetDevices {

  private static final int LONGEST_NAME = 15;

  private final Network outside;
  private final Network inside;
  private final List<Moved> moved = new ArrayList<>();

  private NetDevices(Network outside, Network inside) {
    this.outside = outside;
    this.inside = inside;
  }

  /** One that is inside now, and what it was. */
  private record Moved(Device was, Device is, List<NetworkAddress> addresses) {}

  /**
   * Moves all; each keeps its addresses and is set up.
   *
   * @param devices by the name outside; null for none
   * @param pid of a process in the container's network namespace
   * @throws Refusal if one cannot be moved; then all are back where they were
   */
  public static void move(@Nullable Map<String, NetDevice> devices, long pid) throws IOException {
    if (devices == null || devices.isEmpty()) {
      return;
    }
    try (var outside = Network.of(ProcessHandle.current().pid());
        var inside = Network.of(pid)) {
      new NetDevices(outside, inside).move(devices);
    }
  }

  private void move(Map<String, NetDevice> devices) throws IOException {
    var current = "";
    try {
      for (var entry : devices.entrySet()) {
        current = entry.getKey();
        var name = entry.getValue().name();
        move(current, name == null || name.isEmpty() ? current : name);
      }
    } catch (IOException e) {
      back();
      throw refusal(current, e.getMessage());
    } catch (Refusal e) {
      back();
      throw e;
    }
  }

  private void move(String name, String nameInside) throws IOException {
    var device = outside.devices().get(name);
    if (device == null) {
      throw refusal(name, "there is no such device");
    }
    check(name, nameInside);
    if (inside.devices().containsKey(nameInside)) {
      throw refusal(name, "the container has a device " + nameInside + " already");
    }
    var addresses = outside.addresses(device);
    var there = outside.move(device, inside, nameInside);
    moved.add(new Moved(device, there, addresses));
    inside.address(there, addresses);
    inside.up(there);
  }

  /** A name that the kernel would refuse only once the device has moved. */
  private static void check(String device, String name) {
    var bytes = name.getBytes(StandardCharsets.UTF_8).length;
    var template = name.endsWith("%d") ? name.substring(0, name.length() - 2) : name;
    if (bytes > LONGEST_NAME
        || name.equals(".")
        || name.equals("..")
        || template.contains("%")
        || template.chars().anyMatch(c -> c == '/' || c == ':' || Character.isWhitespace(c))) {
      throw refusal(device, "'" + name + "' cannot be the name of a device");
    }
  }

  /** What can be undone is; the failure that led here is the one to be told. */
  private void back() {
    for (var each : moved) {
      try {
        var again = inside.move(each.is(), outside, each.was().name());
        outside.address(again, each.addresses());
        if (each.was().up()) {
          outside.up(again);
        }
      } catch (IOException e) {
        System.err.println("warning: device " + each.was().name() + ": " + e.getMessage());
      }
    }
  }

  private static Refusal refusal(String device, String problem) {
    return new Refusal("linux.netDevices " + device + ": " + problem);
  }
}
