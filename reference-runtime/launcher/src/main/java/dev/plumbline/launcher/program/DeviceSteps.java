package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.FCHOWNAT;
import static dev.plumbline.syscalls.SyscallName.MKNODAT;
import static dev.plumbline.syscalls.SyscallName.SYMLINKAT;
import static dev.plumbline.syscalls.SyscallName.UNLINKAT;

import dev.plumbline.spec.runtime.linux.Device;
import dev.plumbline.syscalls.abi.FileModes;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Device nodes, those of every container too: config-linux.md#devices and #default-devices. */
final class DeviceSteps {

  private static final int AT_SYMLINK_NOFOLLOW = 0x100;
  private static final long DEFAULT_MODE = 0666;

  private static final List<Device> DEFAULTS =
      List.of(
          Device.of("c", "/dev/null", 1, 3),
          Device.of("c", "/dev/zero", 1, 5),
          Device.of("c", "/dev/full", 1, 7),
          Device.of("c", "/dev/random", 1, 8),
          Device.of("c", "/dev/urandom", 1, 9),
          Device.of("c", "/dev/tty", 5, 0));

  private static final Map<String, String> LINKS = new LinkedHashMap<>();

  static {
    LINKS.put("/dev/fd", "/proc/self/fd");
    LINKS.put("/dev/stdin", "/proc/self/fd/0");
    LINKS.put("/dev/stdout", "/proc/self/fd/1");
    LINKS.put("/dev/stderr", "/proc/self/fd/2");
  }

  private final Script script;
  private final Places places;
  private final MountSteps mounts;
  private final boolean userNamespace;

  DeviceSteps(Script script, Places places, MountSteps mounts, boolean userNamespace) {
    this.script = script;
    this.places = places;
    this.mounts = mounts;
    this.userNamespace = userNamespace;
  }

  void write(List<Device> listed) {
    Map<Path, Device> all = new LinkedHashMap<>();
    DEFAULTS.forEach(device -> all.put(Path.of(device.path()).normalize(), device));
    listed.forEach(device -> all.put(Path.of(device.path()).normalize(), device));
    all.forEach(
        (path, device) -> {
          script.action("make the device " + path, "runtime-spec/devices");
          if (userNamespace && !device.type().equals("p")) {
            bound(path);
          } else {
            node(path.toString(), device);
          }
        });
    links();
  }

  /** Nobody may make device nodes in a user namespace of his own. */
  private void bound(Path path) {
    mounts.move(mounts.clone(path, false), places.file(path.toString()));
  }

  private void node(String path, Device device) {
    var entry = places.entry(path);
    var made = script.steps.label("made");
    var mode = Math.toIntExact(Objects.requireNonNullElse(device.fileMode(), DEFAULT_MODE)) & 07777;
    script.may(UNLINKAT, entry.directory(), entry.name(), 0);
    script.must(MKNODAT, entry.directory(), entry.name(), type(device) | mode, number(device));
    script.must(
        FCHOWNAT,
        entry.directory(),
        entry.name(),
        Objects.requireNonNullElse(device.uid(), 0L),
        Objects.requireNonNullElse(device.gid(), 0L),
        AT_SYMLINK_NOFOLLOW);
    script.steps.place(made);
    places.mode(entry, mode);
  }

  private void links() {
    script.action("link the descriptors below /dev", "runtime-spec/devices");
    LINKS.forEach(
        (path, target) -> {
          var entry = places.entry(path);
          script.may(SYMLINKAT, target, entry.directory(), entry.name());
        });
    var ptmx = places.entry("/dev/ptmx");
    script.may(UNLINKAT, ptmx.directory(), ptmx.name(), 0);
    script.may(SYMLINKAT, "pts/ptmx", ptmx.directory(), ptmx.name());
  }

  private static int type(Device device) {
    return switch (device.type()) {
      case "c", "u" -> FileModes.S_IFCHR;
      case "b" -> FileModes.S_IFBLK;
      case "p" -> FileModes.S_IFIFO;
      default -> throw new IllegalArgumentException("device type " + device.type());
    };
  }

  /** The kernel's dev_t. */
  private static long number(Device device) {
    long major = Objects.requireNonNullElse(device.major(), 0L);
    long minor = Objects.requireNonNullElse(device.minor(), 0L);
    return ((major & 0xfffff000L) << 32)
        | ((major & 0xfffL) << 8)
        | ((minor & 0xffffff00L) << 12)
        | (minor & 0xffL);
  }
}
