package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.CHDIR;
import static dev.plumbline.syscalls.SyscallName.CHROOT;
import static dev.plumbline.syscalls.SyscallName.FCHDIR;
import static dev.plumbline.syscalls.SyscallName.MOUNT;
import static dev.plumbline.syscalls.SyscallName.PIVOT_ROOT;
import static dev.plumbline.syscalls.SyscallName.UMOUNT2;

import dev.plumbline.launcher.program.MountOptions.Attributes;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.Slot;
import dev.plumbline.syscalls.abi.MountFlags;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The root filesystem and its propagation: config.md#root, config-linux.md#rootfs-propagation. */
final class RootSteps {

  private static final Map<String, Long> PROPAGATIONS =
      Map.of(
          "shared", MountFlags.MS_SHARED,
          "slave", MountFlags.MS_SLAVE,
          "private", MountFlags.MS_PRIVATE,
          "unbindable", MountFlags.MS_UNBINDABLE);

  private final Script script;
  private final InitPlan plan;
  private final MountSteps mounts;
  private final Slot tree;

  RootSteps(Script script, InitPlan plan, MountSteps mounts) {
    this.script = script;
    this.plan = plan;
    this.mounts = mounts;
    this.tree = script.steps.slot("root");
  }

  /** The root mount. */
  Slot tree() {
    return tree;
  }

  /** Copies the mounts of the root filesystem while the process is outside its user namespace. */
  void gather(LockedCopies copies) {
    script.action("copy the root filesystem's mounts " + plan.rootfs(), "runtime-spec/root");
    script.steps.set(mounts.clone(plan.rootfs(), true)).into(tree);
    mounts.propagation(tree, copied(), true);
    copies.keep(tree, true);
  }

  /** What the copies of mounts of the host are in: they may receive, and never send. */
  long copied() {
    return cut() == MountFlags.MS_PRIVATE ? MountFlags.MS_PRIVATE : MountFlags.MS_SLAVE;
  }

  /**
   * Cuts the new mount namespace off, and binds the root filesystem onto itself.
   *
   * @param gathered whether its mounts were copied before
   */
  void bind(boolean gathered) {
    script.action("cut the mounts off from the host", "runtime-spec/propagation");
    script.must(MOUNT, 0, "/", 0, MountFlags.MS_REC | cut(), 0);
    script.action("mount the root filesystem " + plan.rootfs(), "runtime-spec/root");
    if (!gathered) {
      script.steps.set(mounts.clone(plan.rootfs(), true)).into(tree);
      // A slave goes on receiving; but pivot_root(2) takes no root that others share.
      mounts.propagation(tree, cut() == MountFlags.MS_SHARED ? MountFlags.MS_PRIVATE : 0, false);
    }
    script.must(MOUNT, 0, plan.rootParent().toString(), 0, MountFlags.MS_PRIVATE, 0);
    var place = script.open("rootfs", plan.rootfs().toString(), OpenFlag.PATH, OpenFlag.CLOEXEC);
    mounts.move(tree, place);
    script.close(place);
  }

  /** Opens the root filesystem where it is. */
  void open() {
    script.action("open the root filesystem " + plan.rootfs(), "runtime-spec/root");
    var root =
        script.open(
            "rootfs",
            plan.rootfs().toString(),
            OpenFlag.PATH,
            OpenFlag.DIRECTORY,
            OpenFlag.CLOEXEC);
    script.steps.set(root).into(tree);
  }

  /** Makes it the root of the process alone: the mounts stay those of others. */
  void change() {
    script.action("change the root to " + plan.rootfs(), "runtime-spec/root");
    script.must(FCHDIR, tree);
    script.must(CHROOT, ".");
    script.must(CHDIR, "/");
  }

  /** Where what happens on the host is to be seen inside, nothing is cut but the way back. */
  private long cut() {
    return switch (propagation()) {
      case "shared", "rshared" -> MountFlags.MS_SHARED;
      case "private", "rprivate", "unbindable", "runbindable" -> MountFlags.MS_PRIVATE;
      default -> MountFlags.MS_SLAVE;
    };
  }

  void readOnly() {
    if (plan.config().root() != null && Boolean.TRUE.equals(plan.config().root().readonly())) {
      script.action("make the root filesystem read-only", "runtime-spec/root");
      mounts.attributes(tree, new Attributes(MountOptions.RDONLY, 0), false);
    }
  }

  /** Makes it the root of the process and lets the old one go. */
  void enter() {
    script.action("enter the root filesystem", "runtime-spec/root");
    if (plan.pivot()) {
      var old = script.open("old root", "/", OpenFlag.PATH, OpenFlag.DIRECTORY, OpenFlag.CLOEXEC);
      script.must(FCHDIR, tree);
      script.must(PIVOT_ROOT, ".", ".");
      // The old root now lies on the new one, which "." still is.
      script.must(FCHDIR, old);
      script.close(old);
      // Its end is not to be seen on the host.
      script.must(MOUNT, 0, ".", 0, MountFlags.MS_REC | MountFlags.MS_SLAVE, 0);
      script.must(UMOUNT2, ".", MountFlags.MNT_DETACH);
    } else {
      script.must(FCHDIR, tree);
      script.must(MOUNT, 0, "/", 0, MountFlags.MS_REC | MountFlags.MS_SLAVE, 0);
      plan.kernelMounts().forEach(this::remove);
      script.must(MOUNT, ".", "/", 0, MountFlags.MS_MOVE, 0);
      script.must(CHROOT, ".");
    }
    script.must(CHDIR, "/");
    var propagation = propagation();
    var kind = propagation.startsWith("r") ? propagation.substring(1) : propagation;
    if (PROPAGATIONS.containsKey(kind)) {
      var recursive = propagation.startsWith("r") ? MountFlags.MS_REC : 0;
      script.action("make the root " + propagation, "runtime-spec/propagation");
      script.must(MOUNT, 0, "/", 0, recursive | PROPAGATIONS.get(kind), 0);
    }
  }

  /** Where a mount is locked by a user namespace, another one hides it. */
  private void remove(Path mount) {
    var removed = script.steps.label("removed");
    script.may(UMOUNT2, mount.toString(), MountFlags.MNT_DETACH).ifNotNegative(removed);
    script.must(MOUNT, "tmpfs", mount.toString(), "tmpfs", 0, 0);
    script.steps.place(removed);
  }

  private String propagation() {
    var linux = plan.config().linux();
    return linux == null ? "" : Objects.requireNonNullElse(linux.rootfsPropagation(), "");
  }
}
