package dev.plumbline.launcher.program;

import dev.plumbline.spec.runtime.linux.Linux;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that a container sees of files: its root, mounts, devices and covered paths. */
final class FilesystemSteps {

  private final InitPlan plan;
  private final Linux linux;
  private final MountList list;
  private final RootSteps root;
  private final DeviceSteps devices;
  private final PathSteps paths;
  private final Places places;
  private final boolean userNamespace;
  private final boolean ofHost;

  FilesystemSteps(Script script, InitPlan plan) {
    this.plan = plan;
    this.linux = Objects.requireNonNullElse(plan.config().linux(), Linux.EMPTY);
    var mounts = new MountSteps(script, Objects.requireNonNullElse(linux.mountLabel(), ""));
    this.list = new MountList(script, plan, mounts);
    this.root = new RootSteps(script, plan, mounts);
    this.devices = new DeviceSteps(script, mounts, DeviceNode.all(list(linux.devices())));
    this.places = new Places(script, root.tree(), plan.rootfs());
    this.paths = new PathSteps(script, places, mounts);
    this.userNamespace = NamespaceSteps.hasUserNamespace(linux);
    this.ofHost = list.bindsDevices();
  }

  /** What only the caller may do, before the process is in a user namespace. */
  void gather() {
    if (userNamespace && plan.mounts().privileged()) {
      root.gather();
      list.gather(root.copied());
      if (!ofHost) {
        devices.stage(plan.mounts().owners());
      }
    }
  }

  /** In the new mount namespace, still with the caller's rights on files. */
  void bindRoot() {
    root.bind(userNamespace && plan.mounts().privileged());
  }

  /** Everything below the root. */
  void write() {
    list.write(places);
    if (!ofHost) {
      if (!userNamespace) {
        devices.make(places);
      } else if (plan.mounts().privileged()) {
        devices.bindStaged(places);
      } else {
        devices.bindHosts(places);
      }
      devices.links(places);
    }
    list.finish();
  }

  /** Covers what is not to be seen or changed, and goes in. */
  void enter() {
    paths.readOnly(list(linux.readonlyPaths()));
    paths.mask(list(linux.maskedPaths()));
    root.readOnly();
    root.enter();
  }

  private static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
