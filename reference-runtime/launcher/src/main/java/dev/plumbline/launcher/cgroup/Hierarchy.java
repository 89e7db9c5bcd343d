package dev.plumbline.launcher.cgroup;

import dev.plumbline.syscalls.host.ProcFile;
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
  private static final String SEPARATOR = " - ";
  private static final String OF_CGROUPS = SEPARATOR + "cgroup";
  private static final List<String> NO_CONTROLLERS = List.of("rw", "ro", "xattr", "nsdelegate");

  public Hierarchy {
    controllers = List.copyOf(controllers);
  }

  /** All that this process sees, in the order of mounting; a later mount hides an earlier one. */
  public static List<Hierarchy> mounted() throws IOException {
    List<Hierarchy> found = new ArrayList<>();
    for (var line : ProcFile.text(MOUNTS).split("\n")) {
      var middle = line.indexOf(OF_CGROUPS);
      if (middle < 0) {
        continue;
      }
      var fields = line.substring(0, middle).split(" ");
      var kind = line.substring(middle + SEPARATOR.length()).split(" ");
      if (kind[0].equals("cgroup") || kind[0].equals("cgroup2")) {
        var unified = kind[0].equals("cgroup2");
        var hierarchy =
            new Hierarchy(Path.of(fields[4]), unified ? List.of() : controllers(kind[2]), unified);
        remove(found, hierarchy.mountPoint());
        found.add(hierarchy);
      }
    }
    return found;
  }

  private static List<String> controllers(String options) {
    List<String> controllers = new ArrayList<>();
    for (var option : options.split(",")) {
      if (!NO_CONTROLLERS.contains(option) && !option.startsWith("release_agent")) {
        controllers.add(option.startsWith("name=") ? option.substring("name=".length()) : option);
      }
    }
    return controllers;
  }

  private static void remove(List<Hierarchy> found, Path mountPoint) {
    for (var each = found.iterator(); each.hasNext(); ) {
      if (each.next().mountPoint().equals(mountPoint)) {
        each.remove();
      }
    }
  }

  /** The directory of a cgroup, given by its path from the root. */
  public Path directory(String cgroup) {
    var first = 0;
    while (first < cgroup.length() && cgroup.charAt(first) == '/') {
      first++;
    }
    return mountPoint.resolve(cgroup.substring(first)).normalize();
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
