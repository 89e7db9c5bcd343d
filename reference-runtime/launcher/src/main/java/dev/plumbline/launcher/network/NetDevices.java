package dev.plumbline.launcher.network;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.spec.runtime.linux.NetDevice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves devices of the caller's network namespace into that of a container. */
public final class NetDevices {

  private static final int LONGEST_NAME = 15;

  private final Network outside;
  private final Network inside;
  private final MovedDevices moved;

  private NetDevices(Network outside, Network inside) {
    this.outside = outside;
    this.inside = inside;
    this.moved = new MovedDevices(outside, inside);
  }

  /**
   * Moves all; each keeps its addresses and is set up.
   *
   * @param devices by the name outside; null for none
   * @param pid of a process in the container's network namespace
   * @return those that have moved, which hold the container's namespace until they are closed; null
   *     where there are none
   * @throws Refusal if one cannot be moved; then all are back where they were
   */
  public static @Nullable MovedDevices move(@Nullable Map<String, NetDevice> devices, long pid)
      throws IOException {
    if (devices == null || devices.isEmpty()) {
      return null;
    }
    var outside = Network.of(ProcessHandle.current().pid());
    NetDevices all;
    try {
      all = new NetDevices(outside, Network.of(pid));
    } catch (IOException e) {
      outside.close();
      throw e;
    }
    try {
      all.move(devices);
      return all.moved;
    } catch (IOException | Refusal e) {
      all.moved.back();
      all.moved.close();
      throw e;
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
      throw refusal(current, e.getMessage());
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
    moved.add(device, there, addresses);
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

  private static Refusal refusal(String device, String problem) {
    return new Refusal("linux.netDevices " + device + ": " + problem);
  }
}
