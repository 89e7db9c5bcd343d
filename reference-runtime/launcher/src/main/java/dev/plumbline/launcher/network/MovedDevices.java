package dev.plumbline.launcher.network;

import dev.plumbline.launcher.network.Network.Device;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Devices that are in a container's network namespace now. They can go back until the container is
 * made, even when its processes have ended: a virtual device would end with the namespace.
 */
public final class MovedDevices implements AutoCloseable {

  private final Network outside;
  private final Network inside;
  private final List<Moved> all = new ArrayList<>();

  MovedDevices(Network outside, Network inside) {
    this.outside = outside;
    this.inside = inside;
  }

  /** One of them, and what it was. */
  private record Moved(Device was, Device is, List<NetworkAddress> addresses) {}

  void add(Device was, Device is, List<NetworkAddress> addresses) {
    all.add(new Moved(was, is, addresses));
  }

  /**
   * Moves all back. What can be undone is; the failure that led here is the one to be told, and
   * what is left undone a warning.
   */
  public void back() {
    for (var each : all) {
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

  @Override
  public void close() {
    inside.close();
    outside.close();
  }
}
