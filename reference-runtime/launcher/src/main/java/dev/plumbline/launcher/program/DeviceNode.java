package dev.plumbline.launcher.program;

import dev.plumbline.spec.runtime.linux.Device;
import dev.plumbline.syscalls.abi.FileModes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A device as mknod(2) takes it.
 *
 * @param path below the root, written in one way
 * @param type one of the S_IF bits
 * @param mode permission bits
 * @param uid owner inside
 * @param gid group inside
 */
record DeviceNode(String path, long type, long major, long minor, int mode, long uid, long gid) {

  private static final long DEFAULT_MODE = 0666;

  private static final List<Device> OF_EVERY_CONTAINER =
      List.of(
          Device.of("c", "/dev/null", 1, 3),
          Device.of("c", "/dev/zero", 1, 5),
          Device.of("c", "/dev/full", 1, 7),
          Device.of("c", "/dev/random", 1, 8),
          Device.of("c", "/dev/urandom", 1, 9),
          Device.of("c", "/dev/tty", 5, 0));

  /** Those listed and those of every container; a listed one counts. */
  static List<DeviceNode> all(List<Device> listed) {
    Map<String, DeviceNode> all = new LinkedHashMap<>();
    for (var device : OF_EVERY_CONTAINER) {
      all.put(device.path(), of(device));
    }
    for (var device : listed) {
      all.put(Places.normal(device.path()), of(device));
    }
    return List.copyOf(all.values());
  }

  static DeviceNode of(Device device) {
    var mode = Objects.requireNonNullElse(device.fileMode(), DEFAULT_MODE);
    return new DeviceNode(
        Places.normal(device.path()),
        type(device),
        Objects.requireNonNullElse(device.major(), 0L),
        Objects.requireNonNullElse(device.minor(), 0L),
        (int) (mode & 07777),
        Objects.requireNonNullElse(device.uid(), 0L),
        Objects.requireNonNullElse(device.gid(), 0L));
  }

  private static long type(Device device) {
    return switch (device.type()) {
      case "c", "u" -> FileModes.S_IFCHR;
      case "b" -> FileModes.S_IFBLK;
      case "p" -> FileModes.S_IFIFO;
      default -> throw new IllegalArgumentException("device type " + device.type());
    };
  }

  boolean isPipe() {
    return type == FileModes.S_IFIFO;
  }

  /** The kernel's dev_t. */
  long number() {
    return ((major & 0xfffff000L) << 32)
        | ((major & 0xfffL) << 8)
        | ((minor & 0xffffff00L) << 12)
        | (minor & 0xffL);
  }
}
