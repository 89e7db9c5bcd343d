package dev.plumbline.launcher.cgroup;

import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Cgroups with all below them, by their directories. */
public final class CgroupTrees {

  /** That of its name and its dot: each cgroup below has one more, its two dots. */
  private static final Integer LINKS_OF_A_LEAF = 2;

  private CgroupTrees() {}

  /** The processes in these cgroups and in those below them. */
  public static Set<Long> processes(List<Path> directories) throws IOException {
    Set<Long> pids = new LinkedHashSet<>();
    for (var directory : directories) {
      for (var each : below(directory)) {
        try {
          for (var line : ProcFile.text(each.resolve("cgroup.procs")).split("\n")) {
            // 0 stands for a process that this pid namespace does not see.
            if (!line.isEmpty() && !line.equals("0")) {
              pids.add(Long.valueOf(line));
            }
          }
        } catch (IOException e) {
          continue; // gone meanwhile: ENOENT or ENODEV
        }
      }
    }
    return pids;
  }

  /**
   * Removes cgroups with those below them, the deepest first.
   *
   * @return whether all are gone
   */
  public static boolean remove(List<Path> directories) throws IOException {
    var gone = true;
    for (var directory : directories) {
      if (!removeOne(directory)) {
        for (var each : below(directory)) {
          gone &= removeOne(each);
        }
      }
    }
    return gone;
  }

  /** Removes one cgroup that nobody uses; whether it is gone. */
  public static boolean removeOne(Path directory) {
    try {
      Files.deleteIfExists(directory);
      return true;
    } catch (IOException e) {
      return false; // EBUSY
    }
  }

  /** A directory's tree, the deepest first; its files are the kernel's and go with it. */
  private static List<Path> below(Path directory) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      collect(directory, found);
    }
    return found;
  }

  private static void collect(Path directory, List<Path> into) throws IOException {
    try {
      if (!Files.getAttribute(directory, "unix:nlink").equals(LINKS_OF_A_LEAF)) {
        collectBelow(directory, into);
      }
    } catch (NoSuchFileException e) {
      return; // gone meanwhile
    }
    into.add(directory);
  }

  private static void collectBelow(Path directory, List<Path> into) throws IOException {
    try (var entries = Files.newDirectoryStream(directory)) {
      for (var entry : entries) {
        if (Files.isDirectory(entry)) {
          collect(entry, into);
        }
      }
    }
  }
}
