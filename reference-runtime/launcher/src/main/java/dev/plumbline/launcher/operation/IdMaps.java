package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Caller;
import dev.plumbline.launcher.Refusal;
import dev.plumbline.spec.runtime.linux.IdMapping;
import dev.plumbline.spec.runtime.linux.Linux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
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
    write(pid, "linux", linux.uidMappings(), linux.gidMappings());
  }

  /**
   * Writes these, in a namespace that the caller's rights reach.
   *
   * @param of whose properties they are, for messages
   */
  static void write(
      long pid, String of, @Nullable List<IdMapping> uids, @Nullable List<IdMapping> gids) {
    write(pid, "gid_map", of + ".gidMappings", gids);
    write(pid, "uid_map", of + ".uidMappings", uids);
  }

  /**
   * Reads what a process's namespace has.
   *
   * @param file {@code uid_map} or {@code gid_map}
   */
  static List<IdMapping> read(long pid, String file) throws IOException {
    List<IdMapping> mappings = new ArrayList<>();
    for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/" + file))) {
      var numbers = new StringTokenizer(line);
      mappings.add(IdMapping.of(number(numbers), number(numbers), number(numbers)));
    }
    return mappings;
  }

  private static long number(StringTokenizer numbers) {
    return Long.parseLong(numbers.nextToken());
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
