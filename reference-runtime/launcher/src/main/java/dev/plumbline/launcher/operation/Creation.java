package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Caller;
import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.cgroup.CgroupOwner;
import dev.plumbline.launcher.cgroup.ContainerCgroups;
import dev.plumbline.launcher.document.StateText;
import dev.plumbline.launcher.hook.HookCaller;
import dev.plumbline.launcher.network.MovedDevices;
import dev.plumbline.launcher.network.NetDevices;
import dev.plumbline.launcher.program.CompiledProgram;
import dev.plumbline.launcher.program.Environment;
import dev.plumbline.launcher.program.Finish;
import dev.plumbline.launcher.program.InitPlan;
import dev.plumbline.launcher.program.InitProgram;
import dev.plumbline.launcher.program.Message;
import dev.plumbline.launcher.program.MountPlan;
import dev.plumbline.launcher.program.SeccompFilter;
import dev.plumbline.launcher.resctrl.ResctrlGroup;
import dev.plumbline.launcher.seccomp.FilterCompiler;
import dev.plumbline.launcher.state.ContainerDirectory;
import dev.plumbline.launcher.state.ContainerRecord;
import dev.plumbline.launcher.state.Moment;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import dev.plumbline.spec.runtime.resources.Resources;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.host.Fifo;
import dev.plumbline.syscalls.host.ProcessSnapshot;
import dev.plumbline.syscalls.host.SocketPair;
import dev.plumbline.syscalls.host.Spawn;
import dev.plumbline.syscalls.host.Subreaper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One call of {@code create}: runtime.md#create. What it began is undone where it fails. */
final class Creation {

  private static final Duration GRACE = Duration.ofSeconds(10);

  /** How the name of a socket begins that is no file: unix(7). */
  private static final String ABSTRACT = "@";

  /** What is told before the container's process is there. */
  private static final Set<Message> COMES_FIRST =
      EnumSet.of(Message.MAP, Message.CHILD, Message.FAILED);

  private final CreateRequest request;
  private final ContainerDirectory directory;
  private final Bundle bundle;
  private ContainerRecord container;
  private @Nullable MovedDevices devices;
  private boolean firstEnded;

  Creation(CreateRequest request, ContainerDirectory directory, Bundle bundle) throws IOException {
    this.request = request;
    this.directory = directory;
    this.bundle = bundle;
    this.container = unmade(request.id(), bundle, request.newKeyring());
  }

  /** What is written down first. */
  static ContainerRecord unmade(String id, Bundle bundle, boolean newKeyring) throws IOException {
    var annotations = bundle.config().annotations();
    var linux = bundle.config().linux();
    return new ContainerRecord(
        bundle.config().ociVersion(),
        id,
        0,
        0,
        bundle.path().toString(),
        Moment.now(),
        annotations == null ? Map.of() : annotations,
        linux == null || linux.cgroupsPath() == null ? DefaultCgroup.path(id) : linux.cgroupsPath(),
        List.of(),
        newKeyring);
  }

  ContainerRecord run(Finish finish) throws IOException {
    directory.keep(bundle.bytes());
    directory.write(container);
    var cgroups = cgroups();
    var linux = bundle.config().linux();
    var resctrl = ResctrlGroup.of(request.id(), linux == null ? null : linux.intelRdt());
    // Written down before they are made, so that they are found whenever this command ends.
    container = container.withCgroups(texts(cgroups.missing(), resctrl));
    directory.write(container);
    Fifo.make(directory.fifos().early());
    Fifo.make(directory.fifos().answer());
    try {
      cgroups.make();
    } finally {
      made(texts(cgroups.made(), resctrl));
    }
    if (resctrl != null) {
      resctrl.make();
    }
    if (cgroups.isUnified()) {
      CgroupOwner.give(bundle.config(), cgroups.directories().get(0));
    }
    try (var mappings = MountMappings.opened(bundle.config())) {
      begin(finish, cgroups, resctrl, mappings);
      if (request.pidfd() != null) {
        request.pidfd().send(container.pid());
      }
      if (request.pidFile() != null) {
        PidFile.write(request.pidFile(), container.pid(), directory);
      }
      directory.setCreated();
      return container;
    } catch (IOException | RuntimeException e) {
      if (devices != null) {
        devices.back();
      }
      throw e;
    } finally {
      if (devices != null) {
        devices.close();
      }
    }
  }

  /** What another command has made meanwhile is not this container's. */
  private void made(List<String> made) throws IOException {
    if (!made.equals(container.cgroups())) {
      container = container.withCgroups(made);
      directory.write(container);
    }
  }

  private static List<String> texts(List<Path> cgroups, @Nullable ResctrlGroup resctrl) {
    List<Path> all = new ArrayList<>(cgroups);
    if (resctrl != null) {
      all.addAll(resctrl.missing());
    }
    List<String> texts = new ArrayList<>(all.size());
    for (var directory : all) {
      texts.add(directory.toString());
    }
    return texts;
  }

  private void begin(
      Finish finish,
      ContainerCgroups cgroups,
      @Nullable ResctrlGroup resctrl,
      MountMappings mappings)
      throws IOException {
    var program = finish.of(InitProgram.of(plan(cgroups, mappings)));
    try (var pair = SocketPair.open();
        var image = ElfImage.of(program.program(), Architecture.current()).toMemory("plumb-init")) {
      var first = spawn(image.path(), pair, mappings);
      pair.theirs().close();
      try {
        cgroups.join(first);
        if (resctrl != null) {
          resctrl.join(first);
        }
        converse(first, cgroups, new Conversation(pair.ours(), program), program);
      } finally {
        end(first);
      }
    }
  }

  private long spawn(Path image, SocketPair pair, MountMappings mappings) throws IOException {
    List<Integer> descriptors = new ArrayList<>();
    for (var kept = 0; kept < request.preservedDescriptors(); kept++) {
      descriptors.add(3 + kept);
    }
    descriptors.add(pair.theirs().fd());
    for (var namespace : mappings.namespaces()) {
      descriptors.add(namespace.fd());
    }
    return Spawn.of(image, "plumb-init").withDescriptors(descriptors).start();
  }

  private void converse(
      long first, ContainerCgroups cgroups, Conversation talk, CompiledProgram program)
      throws IOException {
    talk.answer();
    while (true) {
      var told = talk.next();
      if (container.pid() == 0 && !COMES_FIRST.contains(told.message())) {
        // It was faster than the one that started it, which tells of it before it ends.
        end(first);
        child(talk.toldLast().value());
      }
      switch (told.message()) {
        case MAP -> {
          IdMaps.write(first, bundle.config().linux());
          talk.answer();
        }
        case CHILD -> child(told.value());
        case PREPARED -> {
          cgroups.apply(resources());
          oomScore();
          var linux = bundle.config().linux();
          devices = NetDevices.move(linux == null ? null : linux.netDevices(), container.pid());
          talk.answer();
        }
        case HOOKS -> {
          // Not before: the program has made the devices that it may not make any more.
          cgroups.applyDevices(resources());
          hooks();
          talk.answer();
          talk.sendText(stateInside(ContainerStatus.CREATING));
        }
        case LISTENER -> talk.sendText(AgentMessage.of(container, container.pid(), metadata()));
        case TERMINAL -> {
          Objects.requireNonNull(request.terminal()).take(told.descriptor());
          talk.answer();
        }
        case ENVIRONMENT -> talk.send(new Surroundings(container.pid()).variables(uid()));
        case CREATED -> {
          talk.sendText(stateInside(ContainerStatus.CREATED));
          return;
        }
        case FAILED -> throw Conversation.failure(program, told.value());
      }
    }
  }

  private void child(long pid) throws IOException {
    var process = ProcessSnapshot.of(pid);
    var start = process.orElseThrow(() -> new Refusal("the container's process ended")).startTime();
    container = container.withProcess(pid, start);
    directory.write(container);
  }

  private void end(long first) throws IOException {
    if (!firstEnded) {
      firstEnded = true;
      Subreaper.reap(first, GRACE);
    }
  }

  private Resources resources() {
    var linux = bundle.config().linux();
    return linux == null || linux.resources() == null ? Resources.EMPTY : linux.resources();
  }

  private void hooks() throws IOException {
    var hooks = bundle.config().hooks();
    if (hooks != null) {
      var state = container.state(ContainerStatus.CREATING, container.pid());
      HookCaller.call("prestart", hooks.prestart(), state);
      HookCaller.call("createRuntime", hooks.createRuntime(), state);
    }
  }

  private byte[] stateInside(ContainerStatus status) throws IOException {
    var state = container.state(status, new Surroundings(container.pid()).pidInside());
    return StateText.of(state).getBytes(StandardCharsets.UTF_8);
  }

  private long uid() {
    var process = bundle.config().process();
    return process == null || process.user() == null ? 0 : process.user().uid();
  }

  private void oomScore() throws IOException {
    var process = bundle.config().process();
    if (process != null && process.oomScoreAdj() != null) {
      OomScore.set(container.pid(), process.oomScoreAdj());
    }
  }

  /** What is asked for. */
  RuntimeConfig config() {
    return bundle.config();
  }

  /** What its first process has to do; nothing is done by asking. */
  InitPlan plan(ContainerCgroups cgroups, MountMappings mappings) throws IOException {
    var process = bundle.config().process();
    var rootfs = bundle.rootfs();
    return new InitPlan(
        bundle.config(),
        rootfs,
        Mounts.holding(rootfs),
        directory.fifos(),
        cgroups.mounts(),
        environment(process == null || process.env() == null ? List.of() : process.env()),
        request.newKeyring(),
        notifySocket().map(Path::of).filter(Path::isAbsolute).orElse(null),
        request.preservedDescriptors(),
        request.pivot(),
        request.pivot() ? List.of() : Mounts.ofKernel(rootfs),
        LastCapability.number(),
        new MountPlan(
            bundle.path(), Caller.current().isRoot(), mappings.owners(), mappings.byMount()),
        filter());
  }

  private Environment environment(List<String> given) {
    var environment = Environment.of(given);
    if (request.listenDescriptors() > 0) {
      environment = environment.listening(request.listenDescriptors());
    }
    var socket = notifySocket();
    return socket.isEmpty()
        ? environment
        : environment.notifying(
            socket.get().startsWith(ABSTRACT) ? socket.get() : InitPlan.NOTIFY_SOCKET);
  }

  /** One that is a name means something in the caller's network only. */
  private Optional<String> notifySocket() {
    return Optional.ofNullable(request.notifySocket())
        .filter(socket -> !socket.startsWith(ABSTRACT) || !hasOwnNetwork());
  }

  private boolean hasOwnNetwork() {
    var linux = bundle.config().linux();
    return linux != null
        && linux.namespaces() != null
        && linux.namespaces().stream()
            .anyMatch(namespace -> namespace.type().equals(NamespaceType.NETWORK.text()));
  }

  private @Nullable SeccompFilter filter() throws IOException {
    var linux = bundle.config().linux();
    return linux == null || linux.seccomp() == null
        ? null
        : FilterCompiler.compile(linux.seccomp());
  }

  private String metadata() {
    var linux = bundle.config().linux();
    return linux == null || linux.seccomp() == null || linux.seccomp().listenerMetadata() == null
        ? ""
        : linux.seccomp().listenerMetadata();
  }

  /** Only a cgroup that is asked for by its path is one that has to be made. */
  ContainerCgroups cgroups() throws IOException {
    var cgroups = ContainerCgroups.of(container.cgroupsPath());
    var linux = bundle.config().linux();
    if (cgroups.directories().isEmpty() && linux != null && linux.cgroupsPath() != null) {
      throw new Refusal(
          "linux.cgroupsPath " + linux.cgroupsPath() + ": this caller may not make such a cgroup");
    }
    return cgroups;
  }
}
