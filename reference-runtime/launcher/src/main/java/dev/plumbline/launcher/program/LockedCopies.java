package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.MOUNT;
import static dev.plumbline.syscalls.SyscallName.UNSHARE;

import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.Slot;
import dev.plumbline.syscalls.abi.CloneFlags;
import dev.plumbline.syscalls.abi.MountFlags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings copies of mounts of the host into a user namespace, where nobody is to take from them what
 * restricts them, such as {@code ro}. The kernel locks that in whatever a new mount namespace gets
 * from one of another user namespace, and in no other copy: mount_namespaces(7). So they are
 * mounted aside in a namespace in between, and copied again in that of the container.
 */
final class LockedCopies {

  private static final MountOptions ASIDE = MountOptions.of("tmpfs", List.of("mode=711"));

  private final Script script;
  private final MountSteps mounts;
  private final Path directory;
  private final Places places;
  private final List<Copy> copies = new ArrayList<>();
  private final Slot aside;

  private record Copy(Slot tree, String name, boolean recursive) {}

  /**
   * Writes into a script.
   *
   * @param directory where they are mounted in between; it must be there, and root reach it
   */
  LockedCopies(Script script, MountSteps mounts, Path directory) {
    this.script = script;
    this.mounts = mounts;
    this.directory = directory;
    this.aside = script.steps.slot("aside");
    this.places = new Places(script, aside, directory);
  }

  /** Leaves the host's mount namespace for the one in between. */
  void begin() {
    script.action("keep mounts aside", "security/isolation");
    script.must(UNSHARE, CloneFlags.CLONE_NEWNS);
    script.must(MOUNT, 0, "/", 0, MountFlags.MS_REC | MountFlags.MS_SLAVE, 0);
    script.steps.set(mounts.filesystem("tmpfs", "aside", ASIDE)).into(aside);
    var place = script.open("place", directory.toString(), OpenFlag.PATH, OpenFlag.CLOEXEC);
    mounts.move(aside, place);
    script.close(place);
  }

  /** Mounts a copy aside; its slot has it again after {@link #take}. */
  void keep(Slot tree, boolean recursive) {
    var name = Integer.toString(copies.size());
    mounts.move(tree, places.like(tree, name));
    script.close(tree);
    copies.add(new Copy(tree, name, recursive));
  }

  /** In the container's mount namespace, still with the caller's rights on files. */
  void take() {
    script.close(aside);
    for (var copy : copies) {
      var tree = mounts.clone(directory.resolve(copy.name()), copy.recursive());
      script.steps.set(tree).into(copy.tree());
    }
  }
}
