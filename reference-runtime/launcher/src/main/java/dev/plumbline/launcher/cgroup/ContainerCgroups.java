package dev.plumbline.launcher.cgroup;

import dev.plumbline.launcher.Caller;
import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.program.CgroupMount;
import dev.plumbline.spec.runtime.resources.Resources;
import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cgroups of one container, one in each hierarchy. */
public final class ContainerCgroups {

  private static final List<String> CPUSET = List.of("cpuset.cpus", "cpuset.mems");
  private static final int TRIES = 100;

  private final List<Hierarchy> hierarchies;
  private final String path;
  private final Freezer freezer;
  private final Limits limits;
  private final List<Path> made = new ArrayList<>();

  private ContainerCgroups(List<Hierarchy> hierarchies, String path) {
    this.hierarchies = hierarchies;
    this.path = path;
    this.freezer = new Freezer(hierarchies, path);
    this.limits = new Limits(hierarchies, path);
  }

  /**
   * Those of a path from the root of each hierarchy, whether they are there or not. For a caller
   * who is not root they are those that he may make, which may be none.
   *
   * @throws Refusal if the path is none
   */
  public static ContainerCgroups of(String path) throws IOException {
    for (var name : path.split("/")) {
      if (name.equals("..")) {
        throw new Refusal("linux.cgroupsPath " + path + ": must not hold ..");
      }
    }
    var hierarchies = Hierarchy.mounted();
    if (!Caller.current().isRoot()) {
      hierarchies.removeIf(each -> !Files.isWritable(each.nearest(path)));
    }
    return new ContainerCgroups(hierarchies, path);
  }

  /** Their directories. */
  public List<Path> directories() {
    List<Path> directories = new ArrayList<>();
    for (var hierarchy : hierarchies) {
      directories.add(hierarchy.directory(path));
    }
    return directories;
  }

  /** Those directories, and those above them, that are missing; parents first. */
  public List<Path> missing() {
    List<Path> missing = new ArrayList<>();
    for (var hierarchy : hierarchies) {
      var at = hierarchy.mountPoint();
      for (var name : at.relativize(hierarchy.directory(path))) {
        at = at.resolve(name);
        if (!Files.isDirectory(at)) {
          missing.add(at);
        }
      }
    }
    return missing;
  }

  /**
   * Makes what is missing.
   *
   * @throws Refusal if a cgroup has processes already, or is frozen
   */
  public void make() throws IOException {
    if (freezer.isFrozen()) {
      throw new Refusal("linux.cgroupsPath " + path + ": the cgroup is frozen");
    }
    for (var hierarchy : hierarchies) {
      // Whoever deletes a neighbour may take an empty parent away meanwhile.
      for (var tries = 0; !make(hierarchy); tries++) {
        if (tries > TRIES) {
          throw new Refusal("linux.cgroupsPath " + path + ": its parents vanish");
        }
      }
    }
    var before = directories();
    before.removeAll(made);
    var foreign = CgroupTrees.processes(before);
    if (!foreign.isEmpty()) {
      throw new Refusal(
          "linux.cgroupsPath %s: the cgroup is in use, by process %d among others"
              .formatted(path, foreign.iterator().next()));
    }
  }

  /** The directories that {@link #make} has made, and nobody else. */
  public List<Path> made() {
    return List.copyOf(made);
  }

  private boolean make(Hierarchy hierarchy) throws IOException {
    var at = hierarchy.mountPoint();
    for (var name : at.relativize(hierarchy.directory(path))) {
      if (isUnified()) {
        enableControllers(at);
      }
      at = at.resolve(name);
      try {
        if (!Files.isDirectory(at)) {
          Files.createDirectory(at);
          made.add(at);
        }
        inheritCpuset(hierarchy, at);
      } catch (FileAlreadyExistsException e) {
        inheritCpuset(hierarchy, at); // another command was faster
      } catch (NoSuchFileException e) {
        return false;
      }
    }
    return true;
  }

  /** One that cannot be had is told when a property needs it. */
  private static void enableControllers(Path directory) throws IOException {
    var there = ProcFile.text(directory.resolve("cgroup.controllers")).strip();
    var enabled = ProcFile.text(directory.resolve("cgroup.subtree_control")).strip();
    if (there.isEmpty() || there.equals(enabled)) {
      return;
    }
    for (var controller : there.split(" ")) {
      try {
        Files.writeString(
            directory.resolve("cgroup.subtree_control"),
            "+" + controller,
            StandardOpenOption.WRITE);
      } catch (IOException e) {
        continue; // such as a directory with processes of its own
      }
    }
  }

  /** Of version 1: a cpuset without processors takes no process, whoever made it. */
  private static void inheritCpuset(Hierarchy hierarchy, Path directory) throws IOException {
    if (!hierarchy.controllers().contains("cpuset")) {
      return;
    }
    for (var name : CPUSET) {
      var file = directory.resolve(name);
      if (Files.exists(file) && ProcFile.text(file).isBlank()) {
        Files.writeString(file, ProcFile.text(directory.getParent().resolve(name)).strip());
      }
    }
  }

  /**
   * Sets limits.
   *
   * @throws Refusal naming the property that the host has no controller for, or the kernel refuses
   */
  public void apply(Resources resources) throws IOException {
    limits.apply(resources);
  }

  /**
   * Sets rights on devices.
   *
   * @throws Refusal naming the rule that cannot be applied
   */
  public void applyDevices(Resources resources) throws IOException {
    limits.devices(resources);
  }

  /** Whether the processes are frozen. */
  public boolean isFrozen() throws IOException {
    return freezer.isFrozen();
  }

  /**
   * Freezes or thaws every process, and waits until that has happened.
   *
   * @throws Refusal if the host has no freezer, or it takes too long
   */
  public void freeze(boolean frozen) throws IOException {
    freezer.freeze(frozen);
  }

  /** The processes in them and below them. */
  public Set<Long> processes() throws IOException {
    return CgroupTrees.processes(
        hierarchies.stream()
            .filter(each -> each.unified() || each.controllers().contains("devices"))
            .map(each -> each.directory(path))
            .toList());
  }

  /** Moves a process in. */
  public void join(long pid) throws IOException {
    for (var hierarchy : hierarchies) {
      Files.writeString(
          hierarchy.directory(path).resolve("cgroup.procs"),
          Long.toString(pid),
          StandardOpenOption.WRITE);
    }
  }

  /**
   * The container's cgroup of a controller.
   *
   * @param controller such as {@code memory}
   * @return its directory; empty if the host has no such controller
   */
  public Optional<Path> directory(String controller) {
    for (var hierarchy : hierarchies) {
      if (hierarchy.controllers().contains(controller)
          || (hierarchy.unified() && hierarchies.size() == 1)) {
        return Optional.of(hierarchy.directory(path));
      }
    }
    return Optional.empty();
  }

  /** Whether this host has the unified hierarchy alone. */
  public boolean isUnified() {
    return hierarchies.size() == 1 && hierarchies.get(0).unified();
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
}
