package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.cgroup.ContainerCgroups;
import dev.plumbline.launcher.hook.HookCaller;
import dev.plumbline.launcher.state.ContainerDirectory;
import dev.plumbline.launcher.state.ContainerRecord;
import dev.plumbline.launcher.state.StateRoot;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.State;
import dev.plumbline.spec.runtime.resources.Resources;
import dev.plumbline.syscalls.host.PidFd;
import dev.plumbline.syscalls.host.Subreaper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The five operations of runtime.md#operations on the containers of one state root. */
public final class Operations {

  private static final int SIGKILL = 9;
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final ContainerStatus PAUSED = new ContainerStatus("paused");

  private final StateRoot root;

  public Operations(StateRoot root) {
    this.root = root;
  }

  /**
   * Makes a container.
   *
   * @throws Refusal if it cannot be made; nothing of it is left
   */
  public ContainerRecord create(CreateRequest request) throws IOException {
    var bundle = Bundle.read(request.bundle());
    BundleRules.check(bundle);
    var directory = root.make(request.id());
    try (var lock = directory.lock()) {
      return new Creation(request, directory, bundle).run();
    } catch (IOException | RuntimeException e) {
      destroy(directory, directory.read());
      throw e;
    }
  }

  /** What {@code state} prints. */
  public State state(String id) throws IOException {
    var directory = root.find(id);
    var container = directory.read();
    var status = status(directory, container);
    return container.state(status, status.equals(ContainerStatus.STOPPED) ? 0 : container.pid());
  }

  /**
   * Lets the program run, and calls the hooks that follow.
   *
   * @throws Refusal if the container is not created, or the program cannot be run
   */
  public void start(String id) throws IOException {
    var directory = root.find(id);
    try (var lock = directory.lock()) {
      var container = directory.read();
      demand(directory, container, "started", ContainerStatus.CREATED);
      if (directory.config().process() == null) {
        throw new Refusal("container " + id + ": config.json has no process to start");
      }
      Start.call(directory, container);
      var hooks = directory.config().hooks();
      if (hooks != null) {
        try {
          HookCaller.call(
              "poststart",
              hooks.poststart(),
              container.state(ContainerStatus.RUNNING, container.pid()));
        } catch (Refusal e) {
          destroy(directory, container);
          throw e;
        }
      }
    }
  }

  /**
   * Adds a process to a container.
   *
   * @return its exit status as a shell tells it, 0 where it is not waited for
   */
  public int exec(ExecRequest request) throws IOException {
    var directory = root.find(request.id());
    var container = directory.read();
    demand(directory, container, "entered", ContainerStatus.CREATED, ContainerStatus.RUNNING);
    return new Addition(request, directory, container).run();
  }

  /** The process that {@code exec} adds where only its arguments are given. */
  public Process like(String id, List<String> args) throws IOException {
    var process = root.find(id).config().process();
    return (process == null ? Process.of("/") : process).withArgs(args).withTerminal(false);
  }

  /** Freezes every process of a running container. */
  public void pause(String id) throws IOException {
    var directory = root.find(id);
    try (var lock = directory.lock()) {
      var container = directory.read();
      demand(directory, container, "paused", ContainerStatus.CREATED, ContainerStatus.RUNNING);
      ContainerCgroups.of(container.cgroupsPath()).freeze(true);
    }
  }

  /** Thaws every process of a paused container. */
  public void resume(String id) throws IOException {
    var directory = root.find(id);
    try (var lock = directory.lock()) {
      var container = directory.read();
      demand(directory, container, "resumed", PAUSED);
      ContainerCgroups.of(container.cgroupsPath()).freeze(false);
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
      demand(
          directory,
          container,
          "updated",
          ContainerStatus.CREATED,
          ContainerStatus.RUNNING,
          PAUSED);
      ContainerCgroups.of(container.cgroupsPath()).apply(resources);
    }
  }

  /** The states of all containers, by id. */
  public List<State> list() throws IOException {
    List<State> states = new ArrayList<>();
    for (var directory : root.all()) {
      states.add(state(directory.id()));
    }
    return states;
  }

  /**
   * Waits until the container's process has ended.
   *
   * @return its exit status as a shell tells it
   */
  public int await(ContainerRecord container) throws IOException {
    return Subreaper.reap(container.pid(), Duration.ofDays(36500)).orElseThrow().shell();
  }

  /** Sends a signal to the container's first process. */
  public void kill(String id, int signal) throws IOException {
    var directory = root.find(id);
    var container = directory.read();
    demand(directory, container, "killed", ContainerStatus.CREATED, ContainerStatus.RUNNING);
    try (var process = PidFd.open(container.pid())) {
      if (directory.isAlive(container)) {
        process.sendSignal(signal);
      }
    }
  }

  /**
   * Removes a stopped container.
   *
   * @param force whether one that runs is killed first, and none at all is no error
   */
  public void delete(String id, boolean force) throws IOException {
    ContainerDirectory directory;
    try {
      directory = root.find(id);
    } catch (Refusal e) {
      if (force) {
        return;
      }
      throw e;
    }
    try (var lock = directory.lock()) {
      var container = directory.read();
      if (!force) {
        demand(directory, container, "deleted", ContainerStatus.STOPPED);
      }
      destroy(directory, container);
    }
  }

  private static ContainerStatus status(ContainerDirectory directory, ContainerRecord container)
      throws IOException {
    var status = directory.status(container);
    return status.equals(ContainerStatus.RUNNING)
            && ContainerCgroups.of(container.cgroupsPath()).isFrozen()
        ? PAUSED
        : status;
  }

  private void demand(
      ContainerDirectory directory, ContainerRecord container, String what, ContainerStatus... in)
      throws IOException {
    var status = status(directory, container);
    if (!List.of(in).contains(status)) {
      throw new Refusal(
          "container %s: cannot be %s: it is %s".formatted(container.id(), what, status.text()));
    }
  }

  /** A frozen process does not even notice that it was killed. */
  private static void thaw(ContainerRecord container) throws IOException {
    if (!container.cgroups().isEmpty()) {
      var cgroups = ContainerCgroups.of(container.cgroupsPath());
      if (cgroups.isFrozen()) {
        cgroups.freeze(false);
      }
    }
  }

  /** Ends every process and removes everything; hooks after that are called whatever they do. */
  private void destroy(ContainerDirectory directory, ContainerRecord container) throws IOException {
    var cgroups = container.cgroups().stream().map(Path::of).toList();
    if (container.pid() != 0 && directory.isAlive(container)) {
      try (var process = PidFd.open(container.pid())) {
        process.sendSignal(SIGKILL);
        thaw(container);
        process.awaitExit(GRACE);
      }
    }
    thaw(container);
    var deadline = System.nanoTime() + GRACE.toNanos();
    while (!ContainerCgroups.remove(cgroups) && System.nanoTime() < deadline) {
      for (var pid : ContainerCgroups.processes(cgroups)) {
        try (var process = PidFd.open(pid)) {
          process.sendSignal(SIGKILL);
        } catch (IOException e) {
          continue; // it has ended meanwhile
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
    var hooks = directory.config().hooks();
    directory.remove();
    if (hooks != null && hooks.poststop() != null) {
      for (var hook : hooks.poststop()) {
        try {
          HookCaller.call("poststop", List.of(hook), container.state(ContainerStatus.STOPPED, 0));
        } catch (Refusal e) {
          System.err.println("warning: " + e.getMessage());
        }
      }
    }
  }
}
