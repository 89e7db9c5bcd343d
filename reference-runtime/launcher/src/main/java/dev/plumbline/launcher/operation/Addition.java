package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.cgroup.ContainerCgroups;
import dev.plumbline.launcher.program.Environment;
import dev.plumbline.launcher.program.ExecPlan;
import dev.plumbline.launcher.program.ExecProgram;
import dev.plumbline.launcher.program.Finish;
import dev.plumbline.launcher.program.NamespaceFlags;
import dev.plumbline.launcher.program.SeccompFilter;
import dev.plumbline.launcher.resctrl.ResctrlGroup;
import dev.plumbline.launcher.seccomp.FilterCompiler;
import dev.plumbline.launcher.state.ContainerDirectory;
import dev.plumbline.launcher.state.ContainerRecord;
import dev.plumbline.launcher.terminal.Relay;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.host.PidFd;
import dev.plumbline.syscalls.host.SocketPair;
import dev.plumbline.syscalls.host.Spawn;
import dev.plumbline.syscalls.host.Subreaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One call of {@code exec}: a process more in a container. */
final class Addition {

  private static final int SIGKILL = 9;
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ExecRequest request;
  private final ContainerDirectory directory;
  private final ContainerRecord container;
  private final RuntimeConfig config;
  private final @Nullable SeccompFilter filter;
  private final Process process;

  Addition(ExecRequest request, ContainerDirectory directory, ContainerRecord container)
      throws IOException {
    this.request = request;
    this.directory = directory;
    this.container = container;
    this.config = directory.config();
    var linux = config.linux();
    this.filter =
        linux == null || linux.seccomp() == null ? null : FilterCompiler.compile(linux.seccomp());
    this.process = AddedProcess.completed(request.process(), config.process());
  }

  /**
   * Runs it, and waits for its end unless it is to be detached; the exit status as a shell tells
   * it.
   */
  int run(Finish finish) throws IOException {
    long child;
    try {
      child = start(finish);
    } catch (Refusal | IOException e) {
      if (directory.isAlive(container)) {
        throw e;
      }
      throw new Refusal(
          "container " + container.id() + ": cannot be entered: it has ended meanwhile", e);
    }
    announce(child);
    return request.detach() ? 0 : await(child);
  }

  private long start(Finish finish) throws IOException {
    var cgroups = SubCgroup.directories(container.cgroupsPath(), request.cgroups());
    var program = finish.of(ExecProgram.of(plan()));
    try (var pair = SocketPair.open();
        var image = ElfImage.of(program.program(), Architecture.current()).toMemory("plumb-exec")) {
      var kept = IntStream.range(3, 3 + request.preservedDescriptors()).boxed();
      var descriptors = new ArrayList<>(kept.toList());
      descriptors.add(pair.theirs().fd());
      var first = Spawn.of(image.path(), "plumb-exec").withDescriptors(descriptors).start();
      pair.theirs().close();
      return converse(first, new Conversation(pair.ours(), program), cgroups);
    }
  }

  /** Tells the caller which process it is; one that nobody is told of is not to be. */
  private void announce(long child) throws IOException {
    try {
      if (request.pidfd() != null) {
        request.pidfd().send(child);
      }
      if (request.pidFile() != null) {
        PidFile.write(request.pidFile(), child, directory);
      }
    } catch (Refusal | IOException e) {
      end(child);
      throw e;
    }
  }

  private int await(long child) throws IOException {
    var relay = request.terminal() instanceof Relay own ? own : null;
    try (var foreground = Foreground.of(child, relay)) {
      return foreground.await();
    }
  }

  private long converse(long first, Conversation talk, List<Path> cgroups) throws IOException {
    try {
      talk.answer();
    } finally {
      // It ends when it has told of its child. Where it is killed before, the child stays unknown.
      Subreaper.reap(first, GRACE);
    }
    var child = talk.toldLast().value();
    try {
      enter(child, cgroups);
      talk.answer();
      for (var told = talk.nextIfAny(); told.isPresent(); told = talk.nextIfAny()) {
        answer(child, told.get(), talk);
      }
    } catch (Refusal | IOException e) {
      end(child);
      throw e;
    }
    return child;
  }

  private void answer(long child, Conversation.Told told, Conversation talk) throws IOException {
    switch (told.message()) {
      case TERMINAL -> {
        Objects.requireNonNull(request.terminal()).take(told.descriptor());
        talk.answer();
      }
      case ENVIRONMENT -> {
        var uid = process.user() == null ? 0 : process.user().uid();
        talk.send(new Surroundings(child).variables(uid));
      }
      case LISTENER ->
          talk.sendText(
              AgentMessage.of(container, child, Objects.requireNonNull(filter).listenerMetadata()));
      default -> throw new Refusal("the added process tells " + told.message());
    }
  }

  /** Moves the process to where it is to be before it is anybody else's. */
  private void enter(long child, List<Path> cgroups) throws IOException {
    ContainerCgroups.of(container.cgroupsPath()).join(child);
    var linux = config.linux();
    var resctrl = ResctrlGroup.of(container.id(), linux == null ? null : linux.intelRdt());
    if (resctrl != null) {
      resctrl.join(child);
    }
    for (var directory : cgroups) {
      Files.writeString(directory.resolve("cgroup.procs"), Long.toString(child));
    }
    // Whoever deleted the container meanwhile has not seen this process, if it came too late.
    if (!directory.isAlive(container)) {
      throw new Refusal("it has ended");
    }
    if (process.oomScoreAdj() != null) {
      OomScore.set(child, process.oomScoreAdj());
    }
  }

  /** A process that is not to be: it may have ended already. */
  private static void end(long child) throws IOException {
    try (var handle = PidFd.open(child)) {
      handle.sendSignal(SIGKILL);
    }
    Subreaper.reap(child, GRACE);
  }

  private ExecPlan plan() throws IOException {
    var linux = config.linux();
    return new ExecPlan(
        process,
        container.pid(),
        namespaces(),
        linux == null ? Linux.EMPTY : linux,
        Environment.of(process.env() == null ? List.of() : process.env()),
        request.preservedDescriptors(),
        LastCapability.number(),
        container.newKeyring(),
        filter);
  }

  /** Joining the namespace one is in already is an error of the kernel for some. */
  private long namespaces() throws IOException {
    var all = 0L;
    for (var type : NamespaceType.values()) {
      var file = type.file();
      var theirs = Files.readSymbolicLink(Path.of("/proc/" + container.pid() + "/ns/" + file));
      if (!theirs.equals(Files.readSymbolicLink(Path.of("/proc/self/ns/" + file)))) {
        all |= NamespaceFlags.of(type);
      }
    }
    return all;
  }
}
