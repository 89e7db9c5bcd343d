package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.cgroup.ContainerCgroups;
import dev.plumbline.launcher.state.ContainerDirectory;
import dev.plumbline.launcher.state.StateRoot;
import dev.plumbline.spec.json.InvalidDocumentException;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.resources.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What engines look at and change by way of a container's cgroups.
 *
 * @param root where state is kept
 */
public record CgroupOperations(StateRoot root) {

  /** Freezes every process of a running container. */
  public void pause(String id) throws IOException {
    var directory = root.find(id);
    try (var lock = directory.lock()) {
      var container = directory.read();
      Statuses.demand(
          directory, container, "paused", ContainerStatus.CREATED, ContainerStatus.RUNNING);
      ContainerCgroups.of(container.cgroupsPath()).freeze(true);
    }
  }

  /** Thaws every process of a paused container. */
  public void resume(String id) throws IOException {
    var directory = root.find(id);
    try (var lock = directory.lock()) {
      var container = directory.read();
      Statuses.demand(
          directory,
          container,
          "resumed",
          ContainerStatus.CREATED,
          ContainerStatus.RUNNING,
          Statuses.PAUSED);
      var cgroups = ContainerCgroups.of(container.cgroupsPath());
      if (!cgroups.isFrozen()) {
        throw new Refusal("container " + id + ": cannot be resumed: it is not paused");
      }
      cgroups.freeze(false);
    }
  }

  /** The processes of a container, as the host counts them. */
  public List<Long> processes(String id) throws IOException {
    var container = root.find(id).read();
    return List.copyOf(ContainerCgroups.of(container.cgroupsPath()).processes());
  }

  /** Changes limits of a container; what is not named stays. */
  public void update(String id, Resources resources) throws IOException {
    var directory = root.find(id);
    try (var lock = directory.lock()) {
      var container = directory.read();
      Statuses.demand(
          directory,
          container,
          "updated",
          ContainerStatus.CREATED,
          ContainerStatus.RUNNING,
          Statuses.PAUSED);
      var cgroups = ContainerCgroups.of(container.cgroupsPath());
      cgroups.apply(resources);
      cgroups.applyDevices(resources);
    }
  }

  /**
   * Tells statistics of a container, and whenever it lacks memory.
   *
   * @param interval between two; empty for once
   * @param to takes each object; it has properties type, id and data
   */
  public void events(String id, Optional<Duration> interval, Consumer<Object> to)
      throws IOException {
    var directory = root.find(id);
    var container = directory.read();
    Statuses.demand(
        directory,
        container,
        "looked at",
        ContainerStatus.CREATED,
        ContainerStatus.RUNNING,
        Statuses.PAUSED);
    var events = new Events(id, ContainerCgroups.of(container.cgroupsPath()), to::accept);
    if (interval.isEmpty()) {
      events.tell();
    } else {
      events.follow(interval.get());
    }
  }

  /** All containers, by id; of one whose state is lost a warning is printed. */
  public List<ListedContainer> list() throws IOException {
    List<ListedContainer> listed = new ArrayList<>();
    for (var directory : root.all()) {
      try {
        listed.add(listed(directory));
      } catch (Refusal | InvalidDocumentException | IOException e) {
        System.err.println("warning: container " + directory.id() + ": " + e.getMessage());
      }
    }
    return listed;
  }

  private static ListedContainer listed(ContainerDirectory directory) throws IOException {
    var container = directory.read();
    var status = Statuses.of(directory, container);
    var root = directory.config().root();
    return new ListedContainer(
        container.ociVersion(),
        container.id(),
        status.equals(ContainerStatus.STOPPED) ? 0 : Math.toIntExact(container.pid()),
        status.text(),
        container.bundle(),
        root == null ? "" : Path.of(container.bundle()).resolve(root.path()).toString(),
        container.created(),
        container.annotations(),
        Files.getOwner(directory.path()).getName());
  }
}
