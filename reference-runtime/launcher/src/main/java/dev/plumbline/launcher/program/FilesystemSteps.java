package dev.plumbline.launcher.program;

import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.Namespace;
import dev.plumbline.spec.runtime.linux.NamespaceType;
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
  private final LockedCopies copies;
  private final boolean userNamespace;
  private final boolean gathered;
  private final boolean ofHost;

  /**
   * Whether the mount namespace is its own, with a root of its own. In that of the runtime or of a
   * path the mounts are there for everybody, and the root is but entered.
   */
  private final boolean own;

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
    this.copies = new LockedCopies(script, mounts, plan.fifos().call().getParent());
    this.userNamespace = NamespaceSteps.hasUserNamespace(linux);
    this.own = isOwn(list(linux.namespaces()));
    this.gathered = userNamespace && plan.mounts().privileged() && own;
    this.ofHost = list.bindsDevices();
  }

  /** What only the caller may do, before the process is in a user namespace. */
  void gather() {
    if (gathered) {
      copies.begin();
      root.gather(copies);
      list.gather(root.copied(), copies);
      if (!ofHost) {
        devices.stage(plan.mounts().owners());
      }
    }
  }

  /** In the new mount namespace, still with the caller's rights on files. */
  void bindRoot() {
    if (gathered) {
      copies.take();
    }
    root.bind(gathered);
  }

  /** Everything below the root. */
  void write(TerminalSteps terminal, String cwd) {
    if (!own) {
      root.open();
    }
    list.write(places, own);
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
      if (own) {
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
    paths.readOnly(list(linux.readonlyPaths()));
    paths.mask(list(linux.maskedPaths()));
    root.readOnly();
    if (own) {
      root.enter();
    } else {
      root.change();
    }
  }

  private static boolean isOwn(List<Namespace> namespaces) {
    return NamespaceSteps.isNew(namespaces, NamespaceType.MOUNT);
  }

  private static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
