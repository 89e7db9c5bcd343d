package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.FSCONFIG;
import static dev.plumbline.syscalls.SyscallName.FSMOUNT;
import static dev.plumbline.syscalls.SyscallName.FSOPEN;
import static dev.plumbline.syscalls.SyscallName.FSPICK;
import static dev.plumbline.syscalls.SyscallName.MOUNT_SETATTR;
import static dev.plumbline.syscalls.SyscallName.MOVE_MOUNT;
import static dev.plumbline.syscalls.SyscallName.OPEN_TREE;

import dev.plumbline.launcher.program.MountOptions.Attributes;
import dev.plumbline.launcher.program.MountOptions.Idmap;
import dev.plumbline.syscalls.Slot;
import java.nio.file.Path;

/**
 * Mounts are made aside, changed, then moved into place: fsopen(2), open_tree(2), move_mount(2).
 */
final class MountSteps {

  private static final int AT_RECURSIVE = 0x8000;
  private static final int OPEN_TREE_CLONE = 1;
  private static final int OPEN_TREE_CLOEXEC = 02000000;
  private static final int FSOPEN_CLOEXEC = 1;
  private static final int FSMOUNT_CLOEXEC = 1;
  private static final int FSPICK_CLOEXEC = 1;
  private static final int FSPICK_EMPTY_PATH = 8;
  private static final int FROM_EMPTY_PATH = 0x04;
  private static final int TO_EMPTY_PATH = 0x40;
  private static final int SET_FLAG = 0;
  private static final int SET_STRING = 1;
  private static final int CREATE = 6;
  private static final int RECONFIGURE = 7;
  private static final int ATTRIBUTES_SIZE = 32;

  private final Script script;
  private final String label;

  /**
   * Writes into a script.
   *
   * @param label the SELinux context of filesystems that are mounted; empty for none
   */
  MountSteps(Script script, String label) {
    this.script = script;
    this.label = label;
  }

  /** A copy of the mount that a path of the launcher's namespace lies on. */
  Slot clone(Path source, boolean recursive) {
    return script.must(
        source.toString(),
        OPEN_TREE,
        Script.AT_FDCWD,
        source.toString(),
        OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | (recursive ? AT_RECURSIVE : 0));
  }

  /** A copy of the mount that a descriptor refers to. */
  Slot clone(Slot place, boolean recursive) {
    return clone(place, "", recursive);
  }

  /** A copy of the mount that an entry of a directory lies on. */
  Slot clone(Slot directory, String name, boolean recursive) {
    return script.must(
        "copy",
        OPEN_TREE,
        directory,
        name,
        OPEN_TREE_CLONE
            | OPEN_TREE_CLOEXEC
            | (name.isEmpty() ? Script.AT_EMPTY_PATH : 0)
            | (recursive ? AT_RECURSIVE : 0));
  }

  /** A new mount of a filesystem, nowhere yet. */
  Slot filesystem(String type, String source, MountOptions options) {
    var context = script.must(type, FSOPEN, type, FSOPEN_CLOEXEC);
    script.may(FSCONFIG, context, SET_STRING, "source", source, 0);
    if (!label.isEmpty() && !type.equals("proc") && !type.equals("sysfs")) {
      script.must(FSCONFIG, context, SET_STRING, "context", label, 0);
    }
    configure(context, options);
    script.must(FSCONFIG, context, CREATE, 0, 0, 0);
    var tree = script.must("tree", FSMOUNT, context, FSMOUNT_CLOEXEC, options.attributes().set());
    script.close(context);
    return tree;
  }

  /** Changes a mount that is there: its own attributes, and options of its filesystem if any. */
  void remount(Slot place, MountOptions options) {
    attributes(place, options.attributes(), false);
    attributes(place, options.recursive(), true);
    if (!options.bind() && !(options.superblock().isEmpty() && options.data().isEmpty())) {
      var flags = FSPICK_CLOEXEC | FSPICK_EMPTY_PATH;
      var context = script.must("filesystem", FSPICK, place, "", flags);
      configure(context, options);
      script.must(FSCONFIG, context, RECONFIGURE, 0, 0, 0);
      script.close(context);
    }
    propagation(place, options.propagation(), options.recursivePropagation());
  }

  private void configure(Slot context, MountOptions options) {
    for (var flag : options.superblock()) {
      script.must(FSCONFIG, context, SET_FLAG, flag, 0, 0);
    }
    for (var option : options.data()) {
      var split = option.indexOf('=');
      if (split < 0) {
        script.must(FSCONFIG, context, SET_FLAG, option, 0, 0);
      } else {
        var name = option.substring(0, split);
        script.must(FSCONFIG, context, SET_STRING, name, option.substring(split + 1), 0);
      }
    }
  }

  /** Moves a mount to its place, and changes what can only be changed there. */
  void put(Slot tree, Slot place, MountOptions options) {
    attributes(tree, options.recursive(), true);
    move(tree, place);
    propagation(tree, options.propagation(), options.recursivePropagation());
    script.close(tree);
  }

  void move(Slot tree, Slot place) {
    script.must(MOVE_MOUNT, tree, "", place, "", FROM_EMPTY_PATH | TO_EMPTY_PATH);
  }

  void attributes(Slot tree, Attributes attributes, boolean recursive) {
    if (attributes.any()) {
      setattr(tree, attributes.set(), attributes.clear(), 0, recursive, 0);
    }
  }

  /** Makes the mount a member of peer groups, or ends that; 0 changes nothing. */
  void propagation(Slot tree, long propagation, boolean recursive) {
    if (propagation != 0) {
      setattr(tree, 0, 0, propagation, recursive, 0);
    }
  }

  /**
   * Shows other owners than the filesystem has; only for a mount that is nowhere yet.
   *
   * @param mappings a descriptor of the user namespace that has the mappings
   */
  void idmap(Slot tree, Idmap idmap, int mappings) {
    setattr(tree, MountOptions.IDMAP, 0, 0, idmap == Idmap.RECURSIVE, mappings);
  }

  private void setattr(
      Slot tree, long set, long clear, long propagation, boolean recursive, int mappings) {
    script.must(
        MOUNT_SETATTR,
        tree,
        "",
        Script.AT_EMPTY_PATH | (recursive ? AT_RECURSIVE : 0),
        script.steps.words("attributes", set, clear, propagation, mappings),
        ATTRIBUTES_SIZE);
  }
}
