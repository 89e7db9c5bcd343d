package dev.plumbline.launcher.cgroup;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.program.CgroupMount;
import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The cgroups of one container, one in each hierarchy. */
public final class ContainerCgroups {

  private static final List<String> CPUSET = List.of("cpuset.cpus", "cpuset.mems");

  private final List<Hierarchy> hierarchies;
  private final String path;
  private final List<Path> made = new ArrayList<>();

  private ContainerCgroups(List<Hierarchy> hierarchies, String path) {
    this.hierarchies = hierarchies;
    this.path = path;
  }

  /** Those that are there. */
  public static ContainerCgroups of(String path) throws IOException {
    return new ContainerCgroups(Hierarchy.mounted(), path);
  }

  /** Makes what is not there yet. */
  public static ContainerCgroups make(String path) throws IOException {
    var cgroups = new ContainerCgroups(Hierarchy.mounted(), path);
    for (var hierarchy : cgroups.hierarchies) {
      cgroups.make(hierarchy);
    }
    return cgroups;
  }

  private void make(Hierarchy hierarchy) throws IOException {
    var directory = hierarchy.directory(path);
    if (!directory.startsWith(hierarchy.mountPoint())) {
      throw new Refusal("linux.cgroupsPath " + path + ": leaves the hierarchy");
    }
    var at = hierarchy.mountPoint();
    for (var name : hierarchy.mountPoint().relativize(directory)) {
      at = at.resolve(name);
      if (!Files.isDirectory(at)) {
        Files.createDirectory(at);
        made.add(at);
        inheritCpuset(at);
      }
    }
  }

  /** Of version 1: a cpuset without processors takes no process. */
  private static void inheritCpuset(Path directory) throws IOException {
    for (var name : CPUSET) {
      var file = directory.resolve(name);
      if (Files.exists(file) && ProcFile.text(file).isBlank()) {
        Files.writeString(file, ProcFile.text(directory.getParent().resolve(name)).strip());
      }
    }
  }

  /** Moves a process in. */
  public void join(long pid) throws IOException {
    for (var hierarchy : hierarchies) {
      Files.writeString(hierarchy.directory(path).resolve("cgroup.procs"), Long.toString(pid));
    }
  }

  /** The directories that were made here, parents first. */
  public List<Path> made() {
    return List.copyOf(made);
  }

  /** What a mount of type {@code cgroup} shows. */
  public List<CgroupMount> mounts() {
    List<CgroupMount> mounts = new ArrayList<>();
    var only = hierarchies.size() == 1;
    for (var hierarchy : hierarchies) {
      var name = only ? "" : hierarchy.mountPoint().getFileName().toString();
      var links = hierarchy.controllers().size() > 1 ? hierarchy.controllers() : List.<String>of();
      mounts.add(new CgroupMount(name, hierarchy.directory(path), links));
    }
    return mounts;
  }

  /** The processes in these cgroups and in those below them. */
  public static Set<Long> processes(List<Path> directories) throws IOException {
    Set<Long> pids = new LinkedHashSet<>();
    for (var directory : directories) {
      for (var each : below(directory)) {
        try (var lines = Files.lines(each.resolve("cgroup.procs"))) {
          lines.map(Long::valueOf).forEach(pids::add);
        } catch (NoSuchFileException e) {
          continue; // gone meanwhile
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
    for (var directory : directories.stream().sorted(Comparator.reverseOrder()).toList()) {
      for (var each : below(directory)) {
        try {
          Files.deleteIfExists(each);
        } catch (DirectoryNotEmptyException e) {
          continue; // a parent that others use by now
        } catch (FileSystemException e) {
          gone = false;
        }
      }
    }
    return gone;
  }

  private static List<Path> below(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList();
    }
  }
}
