package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.cgroup.ContainerCgroups;
import dev.plumbline.launcher.program.CompiledProgram;
import dev.plumbline.launcher.program.ExecPlan;
import dev.plumbline.launcher.program.ExecProgram;
import dev.plumbline.launcher.program.Finish;
import dev.plumbline.launcher.program.NamespaceFlags;
import dev.plumbline.launcher.program.SeccompFilter;
import dev.plumbline.launcher.seccomp.FilterCompiler;
import dev.plumbline.launcher.state.ContainerDirectory;
import dev.plumbline.launcher.state.ContainerRecord;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.host.SocketPair;
import dev.plumbline.syscalls.host.Spawn;
import dev.plumbline.syscalls.host.Subreaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One call of {@code exec}: a process more in a container. */
final class Addition {

  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration FOREVER = Duration.ofDays(36500);

  private final ExecRequest request;
  private final ContainerRecord container;
  private final RuntimeConfig config;
  private final @Nullable SeccompFilter filter;

  Addition(ExecRequest request, ContainerDirectory directory, ContainerRecord container)
      throws IOException {
    this.request = request;
    this.container = container;
    this.config = directory.config();
    var linux = config.linux();
    this.filter =
        linux == null || linux.seccomp() == null ? null : FilterCompiler.compile(linux.seccomp());
  }

  /**
   * Runs it, and waits for its end unless it is to be detached; the exit status as a shell tells
   * it.
   */
  int run(Finish finish) throws IOException {
    var program = finish.of(ExecProgram.of(plan()));
    try (var pair = SocketPair.open();
        var image = ElfImage.of(program.program(), Architecture.current()).toMemory("plumb-exec")) {
      var kept = IntStream.range(3, 3 + request.preservedDescriptors()).boxed();
      var descriptors = new ArrayList<>(kept.toList());
      descriptors.add(pair.theirs().fd());
      var first = Spawn.of(image.path(), "plumb-exec").withDescriptors(descriptors).start();
      pair.theirs().close();
      long child;
      try {
        child = converse(new Conversation(pair.ours(), program), program);
      } finally {
        Subreaper.reap(first, GRACE);
      }
      if (request.pidFile() != null) {
        PidFile.write(request.pidFile(), child);
      }
      return request.detach() ? 0 : Subreaper.reap(child, FOREVER).orElseThrow().shell();
    }
  }

  private long converse(Conversation talk, CompiledProgram program) throws IOException {
    talk.answer();
    var child = talk.next().value();
    ContainerCgroups.of(container.cgroupsPath()).join(child);
    talk.answer();
    try {
      if (filter != null && filter.notifies()) {
        talk.next();
        talk.send(AgentMessage.of(container, child, filter.listenerMetadata()));
      }
      talk.awaitSilence();
    } catch (Refusal e) {
      Subreaper.reap(child, GRACE);
      throw e;
    }
    return child;
  }

  private ExecPlan plan() throws IOException {
    return new ExecPlan(
        request.process(),
        container.pid(),
        namespaces(),
        request.process().env() == null ? List.of() : request.process().env(),
        request.preservedDescriptors(),
        LastCapability.number(),
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
