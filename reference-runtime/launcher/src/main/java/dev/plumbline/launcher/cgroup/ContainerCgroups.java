package dev.plumbline.launcher.cgroup;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.program.CgroupMount;
import dev.plumbline.spec.runtime.resources.Resources;
import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
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

  /**
   * Sets limits and rights.
   *
   * @throws Refusal naming the property that the host has no controller for, or the kernel refuses
   */
  public void apply(Resources resources) throws IOException {
    var unified = hierarchies.stream().filter(Hierarchy::unified).findFirst();
    var onlyUnified = unified.isPresent() && hierarchies.size() == 1;
    if (onlyUnified) {
      for (var setting : Version2.of(resources)) {
        write(setting, unified.get());
      }
      return;
    }
    for (var setting : Version1.of(resources)) {
      var hierarchy =
          hierarchies.stream()
              .filter(each -> each.controllers().contains(setting.controller()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new Refusal(
                          setting.property()
                              + ": this host has no controller "
                              + setting.controller()));
      write(setting, hierarchy);
    }
  }

  private void write(Setting setting, Hierarchy hierarchy) {
    var file = hierarchy.directory(path).resolve(setting.file()).normalize();
    if (!file.getParent().equals(hierarchy.directory(path))) {
      throw new Refusal(setting.property() + ": no file of a cgroup");
    }
    try {
      Files.writeString(file, setting.value(), StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      throw new Refusal(setting.property() + ": this host has no file " + setting.file(), e);
    } catch (IOException e) {
      throw new Refusal(
          "%s: the kernel refuses \"%s\" in %s: %s"
              .formatted(setting.property(), setting.value(), setting.file(), e.getMessage()),
          e);
    }
  }

  /** Whether every process is frozen. */
  public boolean isFrozen() throws IOException {
    for (var hierarchy : hierarchies) {
      var version1 = hierarchy.directory(path).resolve("freezer.state");
      var version2 = hierarchy.directory(path).resolve("cgroup.freeze");
      if ((Files.exists(version1) && !ProcFile.text(version1).strip().equals("THAWED"))
          || (Files.exists(version2) && ProcFile.text(version2).strip().equals("1"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Freezes or thaws every process, and waits until that has happened.
   *
   * @throws Refusal if the host has no freezer, or it takes too long
   */
  public void freeze(boolean frozen) throws IOException {
    for (var hierarchy : hierarchies) {
      var directory = hierarchy.directory(path);
      if (hierarchy.controllers().contains("freezer")) {
        var wanted = frozen ? "FROZEN" : "THAWED";
        freeze(
            directory.resolve("freezer.state"), wanted, directory.resolve("freezer.state"), wanted);
        return;
      }
    }
    for (var hierarchy : hierarchies) {
      var directory = hierarchy.directory(path);
      if (hierarchy.unified() && Files.exists(directory.resolve("cgroup.freeze"))) {
        freeze(
            directory.resolve("cgroup.freeze"),
            frozen ? "1" : "0",
            directory.resolve("cgroup.events"),
            "frozen " + (frozen ? "1" : "0"));
        return;
      }
    }
    throw new Refusal("pause and resume: this host has no freezer");
  }

  private static void freeze(Path file, String value, Path witness, String wanted)
      throws IOException {
    var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    do {
      Files.writeString(file, value, StandardOpenOption.WRITE);
      if (ProcFile.text(witness).lines().anyMatch(wanted::equals)) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    } while (System.nanoTime() < deadline);
    throw new Refusal("the processes could not all be frozen within 10 s");
  }

  /** The processes in them and below them. */
  public Set<Long> processes() throws IOException {
    return processes(
        hierarchies.stream()
            .filter(each -> each.unified() || each.controllers().contains("devices"))
            .map(each -> each.directory(path))
            .toList());
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
