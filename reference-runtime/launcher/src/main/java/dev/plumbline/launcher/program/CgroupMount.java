package dev.plumbline.launcher.program;

import java.nio.file.Path;
import java.util.List;

/**
 * A hierarchy as a mount of type {@code cgroup} shows it.
 *
 * @param name the directory's name below the mount, empty for the unified hierarchy itself
 * @param directory the container's cgroup in it
 * @param links further names, one for each controller of a common hierarchy
 */
public record CgroupMount(String name, Path directory, List<String> links) {

  public CgroupMount {
    links = List.copyOf(links);
  }
}
