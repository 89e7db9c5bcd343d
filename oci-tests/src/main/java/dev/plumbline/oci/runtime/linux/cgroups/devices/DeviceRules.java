package dev.plumbline.oci.runtime.linux.cgroups.devices;

import static dev.plumbline.syscalls.OpenFlag.RDONLY;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.syscalls.OpenFlag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules for devices that Linux leaves to experiments (majors 60 to 63): no driver answers, so that
 * an open that the rules let through ends with ENXIO, and one that they forbid with EPERM.
 */
final class DeviceRules {

  static final int CHAR = 0020000 | 0600;
  static final int BLOCK = 0060000 | 0600;

  private static final String LIST = "/linux/resources/devices/-";

  private DeviceRules() {}

  /** A bundle that denies everything, except to make nodes; rules are added to it. */
  static Bundle denying(Probe probe) {
    return Bundle.running(probe)
        .set(LIST, Map.of("allow", false, "access", "rwm"))
        .set(LIST, Map.of("allow", true, "type", "c", "access", "m"))
        .set(LIST, Map.of("allow", true, "type", "b", "access", "m"));
  }

  /** The same with a further rule. */
  static Bundle plus(Bundle bundle, Map<String, Object> rule) {
    return bundle.set(LIST, rule);
  }

  /** Whether to read and write the device 60:7. */
  static Map<String, Object> rule(boolean allow, String type) {
    return rule(allow, type, "rw");
  }

  /** Whether a kind of access to the device 60:7 is allowed. */
  static Map<String, Object> rule(boolean allow, String type, String access) {
    return Map.of("allow", allow, "type", type, "major", 60L, "minor", 7L, "access", access);
  }

  /** The rule without a property. */
  static Map<String, Object> without(Map<String, Object> rule, String... properties) {
    var less = new LinkedHashMap<>(rule);
    List.of(properties).forEach(less::remove);
    return less;
  }

  /** Makes a node in the container and opens it. */
  static Probe opening(int type, int major, int minor, OpenFlag... flags) {
    return Probe.of(
        p -> p.mknod("mknod", "/dev/node", type, major, minor).open("open", "/dev/node", flags));
  }

  /** Makes and opens 60:7 of either type. */
  static Probe openingBoth() {
    return Probe.of(
        p ->
            p.mknod("mknod char", "/dev/char", CHAR, 60, 7)
                .mknod("mknod block", "/dev/block", BLOCK, 60, 7)
                .open("char", "/dev/char", RDONLY)
                .open("block", "/dev/block", RDONLY));
  }
}
