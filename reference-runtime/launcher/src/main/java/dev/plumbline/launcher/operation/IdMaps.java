package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Caller;
import dev.plumbline.launcher.Refusal;
import dev.plumbline.spec.runtime.linux.IdMapping;
import dev.plumbline.spec.runtime.linux.Linux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The users and groups of a user namespace: config-linux.md#user-namespace-mappings. */
final class IdMaps {

  private IdMaps() {}

  /**
   * Writes both for the process that has made the namespace.
   *
   * @throws Refusal naming the property that the kernel does not take: user_namespaces(7)
   */
  static void write(long pid, @Nullable Linux linux) throws IOException {
    if (linux == null) {
      return;
    }
    if (!Caller.current().isRoot()) {
      // Only so may a user map his group: else he could leave groups that deny him something.
      Files.writeString(Path.of("/proc/" + pid + "/setgroups"), "deny");
    }
    write(pid, "gid_map", "linux.gidMappings", linux.gidMappings());
    write(pid, "uid_map", "linux.uidMappings", linux.uidMappings());
  }

  private static void write(
      long pid, String file, String property, @Nullable List<IdMapping> mappings) {
    if (mappings == null || mappings.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    for (var range : mappings) {
      text.append(range.containerID()).append(' ').append(range.hostID());
      text.append(' ').append(range.size()).append('\n');
    }
    try {
      Files.writeString(Path.of("/proc/" + pid + "/" + file), text);
    } catch (IOException e) {
      throw new Refusal(
          "%s: the kernel refuses \"%s\" in %s: %s"
              .formatted(property, text.toString().strip(), file, e.getMessage()),
          e);
    }
  }
}
