package dev.plumbline.launcher.cgroup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A mounted hierarchy of cgroups.
 *
 * @param mountPoint where its root is
 * @param controllers of version 1; empty for the unified hierarchy
 * @param unified whether it is of version 2
 */
public record Hierarchy(Path mountPoint, List<String> controllers, boolean unified) {

  private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
  private static final List<String> NO_CONTROLLERS = List.of("rw", "ro", "xattr", "nsdelegate");

  public Hierarchy {
    controllers = List.copyOf(controllers);
  }

  /** All that this process sees, in the order of mounting; a later mount hides an earlier one. */
  public static List<Hierarchy> mounted() throws IOException {
    List<Hierarchy> found = new ArrayList<>();
    for (var line : Files.readAllLines(MOUNTS)) {
      var halves = line.split(" - ", 2);
      var fields = halves[0].split(" ");
      var kind = halves[1].split(" ");
      if (kind[0].equals("cgroup") || kind[0].equals("cgroup2")) {
        var unified = kind[0].equals("cgroup2");
        var hierarchy =
            new Hierarchy(Path.of(fields[4]), unified ? List.of() : controllers(kind[2]), unified);
        found.removeIf(earlier -> earlier.mountPoint().equals(hierarchy.mountPoint()));
        found.add(hierarchy);
      }
    }
    return found;
  }

  private static List<String> controllers(String options) {
    return List.of(options.split(",")).stream()
        .filter(option -> !NO_CONTROLLERS.contains(option) && !option.startsWith("release_agent"))
        .map(option -> option.startsWith("name=") ? option.substring("name=".length()) : option)
        .toList();
  }

  /** The directory of a cgroup, given by its path from the root. */
  public Path directory(String cgroup) {
    return mountPoint.resolve(cgroup.replaceFirst("^/+", "")).normalize();
  }

  /** That directory, or the nearest one above it that is there. */
  Path nearest(String cgroup) {
    var at = directory(cgroup);
    while (!Files.isDirectory(at) && !at.equals(mountPoint)) {
      at = at.getParent();
    }
    return at;
  }
}
