package dev.plumbline.launcher.config;

import static dev.plumbline.launcher.config.LinuxRules.list;

import dev.plumbline.spec.runtime.Mount;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.Device;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What mounts, devices and covered paths have to keep beyond the schema: config.md#mounts,
 * config-linux.md#devices, #masked-paths.
 *
 * @param rules take the problems
 * @param linux of the configuration
 */
record FilesystemRules(LinuxRules rules, Linux linux) {

  private static final Path SELINUX = Path.of("/sys/fs/selinux/booleans");

  static void check(LinuxRules rules, RuntimeConfig config) {
    var linux = Objects.requireNonNullElse(config.linux(), Linux.EMPTY);
    new FilesystemRules(rules, linux).check(list(config.mounts()));
  }

  private void check(List<Mount> mounts) {
    for (var i = 0; i < mounts.size(); i++) {
      mount("mounts[" + i + "]", mounts.get(i));
    }
    var devices = list(linux.devices());
    for (var i = 0; i < devices.size(); i++) {
      device("linux.devices[" + i + "]", devices.get(i));
    }
    absolute("linux.maskedPaths", linux.maskedPaths());
    absolute("linux.readonlyPaths", linux.readonlyPaths());
    var devicesMove = linux.netDevices() != null && !linux.netDevices().isEmpty();
    if (devicesMove && !has(NamespaceType.NETWORK)) {
      rules.wrong("linux.netDevices", "there is no network namespace to move them into");
    }
    var label = Objects.requireNonNullElse(linux.mountLabel(), "");
    if (!label.isEmpty() && !Files.isDirectory(SELINUX)) {
      rules.wrong("linux.mountLabel", "SELinux is not in force on this host");
    }
  }

  private void mount(String at, Mount mount) {
    if (list(mount.uidMappings()).isEmpty() != list(mount.gidMappings()).isEmpty()) {
      rules.wrong(at, "uidMappings and gidMappings come together");
    }
    if (mount.bindMount() && Objects.requireNonNullElse(mount.source(), "").isEmpty()) {
      rules.wrong(at + ".source", "is missing, and a bind mount needs one");
    }
  }

  private void device(String at, Device device) {
    if (!device.type().equals("p") && (device.major() == null || device.minor() == null)) {
      rules.wrong(at, "needs major and minor, being of type " + device.type());
    }
    if (!device.path().startsWith("/")) {
      rules.wrong(at + ".path", "is not absolute: " + device.path());
    } else if (Path.of(device.path()).normalize().getNameCount() == 0) {
      rules.wrong(at + ".path", "is the root, no place for a device");
    }
  }

  private void absolute(String at, @Nullable List<String> paths) {
    var all = list(paths);
    for (var i = 0; i < all.size(); i++) {
      if (!all.get(i).startsWith("/")) {
        rules.wrong(at + "[" + i + "]", "is not absolute: " + all.get(i));
      }
    }
  }

  private boolean has(NamespaceType type) {
    for (var namespace : list(linux.namespaces())) {
      if (namespace.type().equals(type.text())) {
        return true;
      }
    }
    return false;
  }
}
