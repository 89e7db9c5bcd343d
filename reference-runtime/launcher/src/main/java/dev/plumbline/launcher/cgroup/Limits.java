package dev.plumbline.launcher.cgroup;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.spec.runtime.resources.Memory;
import dev.plumbline.spec.runtime.resources.Resources;
import dev.plumbline.syscalls.host.CgroupDeviceProgram;
import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is written into the cgroups of a container: config-linux.md#control-groups. */
final class Limits {

  private final List<Hierarchy> hierarchies;
  private final String path;

  Limits(List<Hierarchy> hierarchies, String path) {
    this.hierarchies = hierarchies;
    this.path = path;
  }

  /**
   * Sets everything but rights on devices.
   *
   * @throws Refusal naming the property that the host has no controller for, or the kernel refuses
   */
  void apply(Resources given) throws IOException {
    var resources = WithoutZeros.of(given);
    if (resources.memory() != null) {
      checkUse(resources.memory());
    }
    var unified = onlyUnified();
    if (unified.isPresent()) {
      var directory = unified.get().directory(path);
      List<Write> writes = new ArrayList<>();
      for (var setting : Version2.of(resources, directory)) {
        writes.add(new Write(setting, file(setting, directory)));
      }
      write(writes);
      return;
    }
    if (resources.unified() != null && !resources.unified().isEmpty()) {
      throw new Refusal("linux.resources.unified: this host has cgroups of version 1");
    }
    List<Write> writes = new ArrayList<>();
    for (var setting : Version1.of(resources, this::has)) {
      writes.add(new Write(setting, file(setting, directory(setting))));
    }
    write(writes);
  }

  /** What is written where. */
  private record Write(Setting setting, Path file) {}

  /**
   * Sets rights on devices, if there is a list of them.
   *
   * @throws Refusal naming the rule that is none or has no form here
   */
  void devices(Resources resources) throws IOException {
    if (resources.devices() == null || resources.devices().isEmpty()) {
      return;
    }
    var rules = DeviceAccess.of(resources.devices());
    var unified = onlyUnified();
    if (unified.isPresent()) {
      CgroupDeviceProgram.attach(unified.get().directory(path), DeviceFilter.of(rules));
      return;
    }
    var directory = directory(Setting.of("linux.resources.devices", "devices", "devices.list", ""));
    for (var setting :
        DeviceExceptions.of(rules, ProcFile.text(directory.resolve("devices.list")))) {
      write(setting, directory.resolve(setting.file()));
    }
  }

  private Optional<Hierarchy> onlyUnified() {
    return hierarchies.size() == 1 && hierarchies.get(0).unified()
        ? Optional.of(hierarchies.get(0))
        : Optional.empty();
  }

  private boolean has(String controller, String file) {
    for (var each : hierarchies) {
      if (each.controllers().contains(controller)
          && Files.exists(each.directory(path).resolve(file))) {
        return true;
      }
    }
    return false;
  }

  private Path directory(Setting setting) {
    for (var hierarchy : hierarchies) {
      if (hierarchy.controllers().contains(setting.controller())) {
        return hierarchy.directory(path);
      }
    }
    var why =
        hierarchies.isEmpty()
            ? ": there is no cgroup that this caller may write to"
            : ": this host has no controller " + setting.controller();
    throw new Refusal(setting.property() + why);
  }

  private static Path file(Setting setting, Path directory) {
    if (setting.file().isEmpty() || setting.file().contains("/") || setting.file().equals("..")) {
      throw new Refusal(setting.property() + ": \"" + setting.file() + "\" is no file of a cgroup");
    }
    return directory.resolve(setting.file());
  }

  /** The kernel refuses some until others are there; such a one is tried again after them. */
  private static void write(List<Write> writes) throws IOException {
    var left = writes;
    while (!left.isEmpty()) {
      List<Write> refused = new ArrayList<>();
      Refusal first = null;
      for (var each : left) {
        try {
          write(each.setting(), each.file());
        } catch (Refusal e) {
          refused.add(each);
          first = first == null ? e : first;
        }
      }
      if (first != null && refused.size() == left.size()) {
        throw first;
      }
      left = refused;
    }
  }

  private static void write(Setting setting, Path file) {
    try {
      Files.writeString(file, setting.value(), StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      throw new Refusal(setting.property() + ": this host has no file " + setting.file(), e);
    } catch (IOException e) {
      throw new Refusal(
          "%s: the kernel refuses \"%s\" in %s: %s"
              .formatted(setting.property(), setting.value(), setting.file(), reason(e)),
          e);
    }
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.FileSystemException file && file.getReason() != null
        ? file.getReason()
        : String.valueOf(e.getMessage());
  }

  /** Version 2 would end programs to keep a limit below what they use. */
  private void checkUse(Memory memory) throws IOException {
    if (!Boolean.TRUE.equals(memory.checkBeforeUpdate())
        || memory.limit() == null
        || memory.limit() < 0) {
      return;
    }
    for (var hierarchy : hierarchies) {
      var name = hierarchy.unified() ? "memory.current" : "memory.usage_in_bytes";
      var file = hierarchy.directory(path).resolve(name);
      if (Files.exists(file)) {
        var used = Long.parseLong(ProcFile.text(file).strip());
        if (used > memory.limit()) {
          throw new Refusal(
              "linux.resources.memory.limit: %d is less than the %d in use"
                  .formatted(memory.limit(), used));
        }
      }
    }
  }
}
