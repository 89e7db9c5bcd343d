package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.cgroup.CgroupTrees;
import dev.plumbline.launcher.cgroup.ContainerCgroups;
import dev.plumbline.launcher.hook.HookCaller;
import dev.plumbline.launcher.state.ContainerDirectory;
import dev.plumbline.launcher.state.ContainerRecord;
import dev.plumbline.launcher.state.Moment;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.Hooks;
import dev.plumbline.syscalls.host.PidFd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Undoes a container: ends its processes, then removes its cgroups and its directory. */
final class Destruction {

  private static final int SIGKILL = 9;
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ContainerDirectory directory;
  private final ContainerRecord container;
  private final Consumer<String> warnings;

  private Destruction(
      ContainerDirectory directory, ContainerRecord container, Consumer<String> warnings) {
    this.directory = directory;
    this.container = container;
    this.warnings = warnings;
  }

  /** Undoes it; what keeps it from being undone is added to why it is undone. */
  static void undo(ContainerDirectory directory, Exception why, Consumer<String> warnings) {
    try {
      of(directory, warnings).run();
    } catch (IOException | RuntimeException e) {
      why.addSuppressed(e);
    }
  }

  /** That of a container whose record is lost: what its configuration or its id tells is left. */
  static Destruction of(ContainerDirectory directory, Consumer<String> warnings)
      throws IOException {
    try {
      return new Destruction(directory, directory.read(), warnings);
    } catch (Refusal e) {
      return new Destruction(directory, remains(directory), warnings);
    }
  }

  private static ContainerRecord remains(ContainerDirectory directory) throws IOException {
    var path = DefaultCgroup.path(directory.id());
    List<String> cgroups = List.of();
    try {
      var linux = directory.config().linux();
      path = linux == null || linux.cgroupsPath() == null ? path : linux.cgroupsPath();
    } catch (IOException | RuntimeException e) {
      path = DefaultCgroup.path(directory.id()); // the configuration is lost, too
    }
    try {
      cgroups = ContainerCgroups.of(path).directories().stream().map(Path::toString).toList();
    } catch (IOException | RuntimeException e) {
      cgroups = List.of();
    }
    var now = Moment.now();
    return new ContainerRecord("", directory.id(), 0, 0, "/", now, Map.of(), path, cgroups, true);
  }

  /**
   * Does it; hooks after that are called whatever they do.
   *
   * @throws Refusal if a process does not end: the directory stays, so that it can be tried again
   */
  void run() throws IOException {
    if (!directory.hasRecord() && !Files.exists(directory.fifos().answer())) {
      directory.remove(); // nothing was made outside it
      return;
    }
    var hooks = hooks();
    if (container.pid() != 0 || !container.cgroups().isEmpty()) {
      end(ContainerCgroups.of(container.cgroupsPath()));
    }
    directory.remove();
    if (hooks != null && hooks.poststop() != null) {
      for (var hook : hooks.poststop()) {
        try {
          HookCaller.call("poststop", List.of(hook), container.state(ContainerStatus.STOPPED, 0));
        } catch (Refusal e) {
          warnings.accept(e.getMessage());
        }
      }
    }
  }

  private void end(ContainerCgroups cgroups) throws IOException {
    if (container.pid() != 0 && directory.isAlive(container)) {
      try (var process = PidFd.open(container.pid())) {
        process.sendSignal(SIGKILL);
        thaw(cgroups);
        process.awaitExit(GRACE);
      }
    }
    empty(cgroups);
  }

  /** A cgroup that was there before and never got a process of ours is none of our business. */
  private void empty(ContainerCgroups cgroups) throws IOException {
    List<Path> made = new ArrayList<>();
    for (var directory : container.cgroups()) {
      made.add(Path.of(directory));
    }
    var all = cgroups.directories();
    List<Path> removed = new ArrayList<>(all);
    removed.retainAll(made);
    var ours = container.pid() != 0 ? all : removed;
    if (container.pid() != 0) {
      thaw(cgroups);
    }
    var deadline = System.nanoTime() + GRACE.toNanos();
    while (true) {
      // The kernel removes none that has a process, so that need not be asked before.
      var gone = CgroupTrees.remove(removed);
      var left =
          gone && removed.size() == ours.size() ? Set.<Long>of() : CgroupTrees.processes(ours);
      if (gone && left.isEmpty()) {
        break;
      }
      if (System.nanoTime() > deadline) {
        throw new Refusal(
            "container %s: its cgroups %s are still in use by %s"
                .formatted(container.id(), ours, left));
      }
      Signals.send(left, SIGKILL);
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
    var parents = new ArrayList<>(made);
    parents.removeAll(all);
    for (var i = parents.size() - 1; i >= 0; i--) {
      CgroupTrees.removeOne(parents.get(i));
    }
  }

  /** A frozen process does not even notice that it was killed. */
  private static void thaw(ContainerCgroups cgroups) throws IOException {
    if (cgroups.isFrozen()) {
      cgroups.freeze(false);
    }
  }

  private @Nullable Hooks hooks() {
    try {
      return directory.hooks();
    } catch (IOException | RuntimeException e) {
      return null; // a configuration that is lost has none
    }
  }
}
