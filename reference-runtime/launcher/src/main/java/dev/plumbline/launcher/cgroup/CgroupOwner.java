package dev.plumbline.launcher.cgroup;

import dev.plumbline.spec.runtime.Mount;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** To whom a container's cgroup is given: config-linux.md#configLinuxCgroupsPath, ownership. */
public final class CgroupOwner {

  private static final Path LIST = Path.of("/sys/kernel/cgroup/delegate");
  private static final List<String> WITHOUT_LIST =
      List.of("cgroup.procs", "cgroup.subtree_control", "cgroup.threads");

  private CgroupOwner() {}

  /** Gives a cgroup of version 2 to the user who runs the program, where it is to manage it. */
  public static void give(RuntimeConfig config, Path cgroup) throws IOException {
    var uid = owner(config);
    if (uid.isEmpty() || uid.getAsLong() == 0) {
      return;
    }
    List<Path> files = new ArrayList<>(List.of(cgroup));
    names().forEach(name -> files.add(cgroup.resolve(name)));
    for (var file : files) {
      if (file.startsWith(cgroup) && Files.exists(file)) {
        Files.setAttribute(file, "unix:uid", (int) uid.getAsLong());
      }
    }
  }

  private static List<String> names() throws IOException {
    try {
      return Files.readAllLines(LIST).stream().filter(name -> !name.isBlank()).toList();
    } catch (NoSuchFileException e) {
      return WITHOUT_LIST;
    }
  }

  /** The user as the host counts; empty where the cgroup stays the runtime's. */
  private static OptionalLong owner(RuntimeConfig config) {
    var linux = config.linux();
    if (linux == null
        || !isNew(linux, NamespaceType.CGROUP)
        || config.mounts() == null
        || config.mounts().stream().noneMatch(CgroupOwner::isWritableCgroup)) {
      return OptionalLong.empty();
    }
    var process = config.process();
    var uid = process == null || process.user() == null ? 0 : process.user().uid();
    if (!has(linux, NamespaceType.USER)) {
      return OptionalLong.of(uid);
    }
    if (linux.uidMappings() != null) {
      for (var range : linux.uidMappings()) {
        if (uid >= range.containerID() && uid < range.containerID() + range.size()) {
          return OptionalLong.of(range.hostID() + uid - range.containerID());
        }
      }
    }
    return OptionalLong.empty();
  }

  private static boolean isWritableCgroup(Mount mount) {
    return mount.destination().equals("/sys/fs/cgroup")
        && ("cgroup".equals(mount.type()) || "cgroup2".equals(mount.type()))
        && (mount.options() == null
            || mount.options().lastIndexOf("ro") <= mount.options().lastIndexOf("rw"));
  }

  private static boolean has(Linux linux, NamespaceType type) {
    return linux.namespaces() != null
        && linux.namespaces().stream().anyMatch(each -> each.type().equals(type.text()));
  }

  private static boolean isNew(Linux linux, NamespaceType type) {
    return linux.namespaces() != null
        && linux.namespaces().stream()
            .anyMatch(each -> each.type().equals(type.text()) && each.path() == null);
  }
}
