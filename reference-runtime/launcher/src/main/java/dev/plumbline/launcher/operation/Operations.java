package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.cgroup.ContainerCgroups;
import dev.plumbline.launcher.checkpoint.CgroupMounts;
import dev.plumbline.launcher.checkpoint.Criu;
import dev.plumbline.launcher.checkpoint.Images;
import dev.plumbline.launcher.hook.HookCaller;
import dev.plumbline.launcher.program.Finish;
import dev.plumbline.launcher.state.ContainerDirectory;
import dev.plumbline.launcher.state.ContainerRecord;
import dev.plumbline.launcher.state.StateRoot;
import dev.plumbline.launcher.terminal.Relay;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.State;
import dev.plumbline.spec.runtime.linux.Namespace;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import dev.plumbline.syscalls.host.PidFd;
import dev.plumbline.syscalls.host.Subreaper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The five operations of runtime.md#operations on the containers of one state root. */
public final class Operations {

  private static final int SIGKILL = 9;

  private final StateRoot root;
  private final Finish finish;
  private final Consumer<String> warnings;

  /** The plainest: programs are as they are, and nobody hears warnings. */
  public Operations(StateRoot root) {
    this(root, Finish.NONE, warning -> {});
  }

  /**
   * The operations of a command.
   *
   * @param root where state is kept
   * @param finish what is done to each program before it is started
   * @param warnings takes what runtime.md#warnings wants to be logged
   */
  public Operations(StateRoot root, Finish finish, Consumer<String> warnings) {
    this.root = root;
    this.finish = finish;
    this.warnings = warnings;
  }

  /**
   * Makes a container.
   *
   * @throws Refusal if it cannot be made; nothing of it is left
   */
  public ContainerRecord create(CreateRequest request) throws IOException {
    var bundle = Bundle.read(request.bundle());
    TerminalRules.check(bundle.config().process(), request.terminal());
    warn(bundle.config().process(), bundle.config());
    return making(request.id(), directory -> new Creation(request, directory, bundle).run(finish));
  }

  private void warn(@Nullable Process process, RuntimeConfig config) throws IOException {
    var ownUsers = namespace(config, NamespaceType.USER) != null;
    for (var warning : UngrantedCapabilities.of(process, ownUsers)) {
      warnings.accept(warning);
    }
  }

  /** One way to make a container. */
  private interface Making {
    ContainerRecord in(ContainerDirectory directory) throws IOException;
  }

  /** Makes a container in a directory that nobody else makes one in; undone where that fails. */
  private ContainerRecord making(String id, Making making) throws IOException {
    var directory = root.make(id);
    try (var lock = directory.lock()) {
      directory.demandNew();
      try {
        return making.in(directory);
      } catch (IOException | RuntimeException e) {
        undo(directory, e);
        throw e;
      }
    }
  }

  /**
   * Writes the processes of a running container to files.
   *
   * @param goesOn whether they are only looked at, and not whole
   * @throws Refusal if criu is not installed, or fails; the container runs on then
   */
  public void checkpoint(String id, Images images, boolean goesOn) throws IOException {
    var directory = root.find(id);
    try (var lock = directory.lock()) {
      var container = directory.read();
      Statuses.demand(directory, container, "checkpointed", ContainerStatus.RUNNING);
      var cgroups = ContainerCgroups.of(container.cgroupsPath()).mounts();
      var named = CgroupMounts.named(directory.config(), cgroups);
      Criu.dump(container.pid(), goesOn ? "pre-dump" : "dump", images, named);
    }
  }

  /**
   * Makes a container from files that {@link #checkpoint} wrote; it runs at once.
   *
   * @throws Refusal if criu is not installed, or fails; nothing of the container is left
   */
  public ContainerRecord restore(RestoreRequest request) throws IOException {
    var bundle = Bundle.read(request.bundle());
    var unmade = Creation.unmade(request.id(), bundle, true);
    return making(
        request.id(), directory -> new Restoration(request, directory, bundle).run(unmade));
  }

  private void undo(ContainerDirectory directory, Exception why) {
    Destruction.undo(directory, why, warnings);
  }

  /** What {@code state} prints. */
  public State state(String id) throws IOException {
    var directory = root.find(id);
    var container = directory.read();
    var status = Statuses.of(directory, container);
    return container.state(status, status.equals(ContainerStatus.STOPPED) ? 0 : container.pid());
  }

  /**
   * Lets the program run, and calls the hooks that follow.
   *
   * @throws Refusal if the container is not created, or the program cannot be run
   */
  public void start(String id) throws IOException {
    var directory = root.find(id);
    var begun = Start.begin(directory, warnings);
    var hooks = begun.hooks();
    if (hooks == null) {
      return;
    }
    try {
      // Without the lock: a hook may call commands for this very container.
      HookCaller.call("poststart", hooks.poststart(), begun.state());
    } catch (Refusal e) {
      try (var lock = directory.lock()) {
        if (directory.read().equals(begun.container())) {
          undo(directory, e);
        }
      } catch (Refusal gone) {
        e.addSuppressed(gone);
      }
      throw e;
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
    var paused = request.ignorePaused() ? Statuses.PAUSED : ContainerStatus.RUNNING;
    Statuses.demand(
        directory, container, "entered", ContainerStatus.CREATED, ContainerStatus.RUNNING, paused);
    TerminalRules.check(request.process(), request.terminal());
    warn(request.process(), directory.config());
    return new Addition(request, directory, container).run(finish);
  }

  /** The process that {@code exec} adds where only its arguments are given. */
  public Process like(String id, List<String> args) throws IOException {
    var process = root.find(id).config().process();
    return (process == null ? Process.of("/") : process).withArgs(args).withTerminal(false);
  }

  /**
   * Waits until the container's process has ended.
   *
   * @return its exit status as a shell tells it
   */
  public int await(ContainerRecord container) throws IOException {
    return Subreaper.reap(container.pid(), Duration.ofDays(36500)).orElseThrow().shell();
  }

  /**
   * Makes a container, runs it, and stands for it until its program has ended.
   *
   * @param keep whether it is left stopped, not deleted
   * @return its exit status as a shell tells it
   */
  public int run(CreateRequest request, boolean keep) throws IOException {
    var container = create(request);
    var relay = request.terminal() instanceof Relay own ? own : null;
    var kept = false;
    try (var foreground = Foreground.of(container.pid(), relay)) {
      start(container.id());
      kept = keep;
      return foreground.await();
    } finally {
      if (!kept) {
        delete(container.id(), true);
      }
    }
  }

  /**
   * Sends a signal.
   *
   * @param all whether to every process, not to the first alone
   */
  public void kill(String id, int signal, boolean all) throws IOException {
    var directory = root.find(id);
    var container = directory.read();
    var cgroups = ContainerCgroups.of(container.cgroupsPath());
    if (all) {
      Signals.sendAll(cgroups, signal);
    } else {
      Statuses.demand(
          directory,
          container,
          "killed",
          ContainerStatus.CREATED,
          ContainerStatus.RUNNING,
          Statuses.PAUSED);
      try (var process = PidFd.open(container.pid())) {
        if (directory.isAlive(container)) {
          process.sendSignal(signal);
        }
      }
      if (signal == SIGKILL && !hasOwnPids(directory)) {
        Signals.sendAll(cgroups, signal);
      }
    }
    if (signal == SIGKILL && cgroups.isFrozen()) {
      cgroups.freeze(false); // a frozen process does not notice that it was killed
    }
  }

  /** Where the pid namespace is the container's, its processes end with the first. */
  private static boolean hasOwnPids(ContainerDirectory directory) throws IOException {
    var namespace = namespace(directory.config(), NamespaceType.PID);
    return namespace != null && namespace.path() == null;
  }

  private static @Nullable Namespace namespace(RuntimeConfig config, NamespaceType type) {
    var linux = config.linux();
    if (linux != null && linux.namespaces() != null) {
      for (var namespace : linux.namespaces()) {
        if (namespace.type().equals(type.text())) {
          return namespace;
        }
      }
    }
    return null;
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
        root.removeRefuse(id);
        return;
      }
      throw e;
    }
    try (var lock = directory.lock()) {
      if (!force) {
        Statuses.demand(directory, directory.read(), "deleted", ContainerStatus.STOPPED);
      }
      Destruction.of(directory, warnings).run();
    } catch (Refusal e) {
      // What another command has removed meanwhile is not there, which is what was wanted.
      if (!force || Files.isDirectory(directory.path())) {
        throw e;
      }
    }
  }
}
