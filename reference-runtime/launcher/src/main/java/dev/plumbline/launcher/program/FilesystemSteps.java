package dev.plumbline.launcher.program;

import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.Namespace;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import dev.plumbline.syscalls.OpenFlag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that a container sees of files: its root, mounts, devices and covered paths. */
final class FilesystemSteps {

  private final Script script;
  private final InitPlan plan;
  private final Linux linux;
  private final MountSteps mounts;
  private final MountList list;
  private final RootSteps root;
  private final DeviceSteps devices;
  private final PathSteps paths;
  private final Places places;
  private final boolean userNamespace;
  private final boolean gathered;
  private final boolean ofHost;
  private final Mounts kind;

  /** Whose mount namespace the container's processes are in. */
  private enum Mounts {
    /** One of their own, with a root of its own. */
    NEW,
    /** That of the runtime, which the container changes for everybody; the root is but entered. */
    OF_THE_RUNTIME,
    /** That of a path, which has its root and mounts. */
    JOINED
  }

  FilesystemSteps(Script script, InitPlan plan) {
    this.script = script;
    this.plan = plan;
    this.linux = Objects.requireNonNullElse(plan.config().linux(), Linux.EMPTY);
    this.mounts = new MountSteps(script, Objects.requireNonNullElse(linux.mountLabel(), ""));
    this.list = new MountList(script, plan, mounts);
    this.root = new RootSteps(script, plan, mounts);
    this.devices = new DeviceSteps(script, mounts, DeviceNode.all(list(linux.devices())));
    this.places = new Places(script, root.tree(), plan.rootfs());
    this.paths = new PathSteps(script, places, mounts);
    this.userNamespace = NamespaceSteps.hasUserNamespace(linux);
    this.kind = kind(list(linux.namespaces()));
    this.gathered = userNamespace && plan.mounts().privileged() && kind == Mounts.NEW;
    this.ofHost = list.bindsDevices();
  }

  /** What only the caller may do, before the process is in a user namespace. */
  void gather() {
    if (gathered) {
      root.gather();
      list.gather(root.copied());
      if (!ofHost) {
        devices.stage(plan.mounts().owners());
      }
    }
  }

  /** In the new mount namespace, still with the caller's rights on files. */
  void bindRoot() {
    root.bind(gathered);
  }

  /** Everything below the root. */
  void write(TerminalSteps terminal, String cwd) {
    if (kind == Mounts.JOINED) {
      if (terminal.wanted()) {
        terminal.open(script.open("/", "/", OpenFlag.PATH, OpenFlag.CLOEXEC));
      }
      return;
    }
    if (kind == Mounts.OF_THE_RUNTIME) {
      root.open();
    }
    list.write(places, kind == Mounts.NEW);
    if (!ofHost) {
      if (!userNamespace) {
        devices.make(places);
      } else if (gathered) {
        devices.bindStaged(places);
      } else {
        devices.bindHosts(places);
      }
      devices.links(places);
    }
    if (terminal.wanted()) {
      terminal.open(places.root());
      if (kind == Mounts.NEW) {
        terminal.bindConsole(places, mounts);
      }
    }
    if (plan.notifySocket() != null) {
      script.action("mount the socket of the service manager", "commandline/descriptors");
      mounts.move(mounts.clone(plan.notifySocket(), false), places.file(InitPlan.NOTIFY_SOCKET));
    }
    script.action("make the working directory " + cwd, "commandline/environment");
    places.directory(cwd);
    list.finish();
  }

  /** Covers what is not to be seen or changed, and goes in. */
  void enter() {
    if (kind == Mounts.JOINED) {
      return;
    }
    paths.readOnly(list(linux.readonlyPaths()));
    paths.mask(list(linux.maskedPaths()));
    root.readOnly();
    if (kind == Mounts.NEW) {
      root.enter();
    } else {
      root.change();
    }
  }

  private static Mounts kind(List<Namespace> namespaces) {
    for (var namespace : namespaces) {
      if (namespace.type().equals(NamespaceType.MOUNT.text())) {
        return namespace.path() == null ? Mounts.NEW : Mounts.JOINED;
      }
    }
    return Mounts.OF_THE_RUNTIME;
  }

  private static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
