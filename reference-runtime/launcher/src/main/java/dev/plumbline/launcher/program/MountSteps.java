package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.FSCONFIG;
import static dev.plumbline.syscalls.SyscallName.FSMOUNT;
import static dev.plumbline.syscalls.SyscallName.FSOPEN;
import static dev.plumbline.syscalls.SyscallName.MOUNT_SETATTR;
import static dev.plumbline.syscalls.SyscallName.MOVE_MOUNT;
import static dev.plumbline.syscalls.SyscallName.OPEN_TREE;
import static dev.plumbline.syscalls.SyscallName.SYMLINKAT;

import dev.plumbline.launcher.program.MountOptions.Attributes;
import dev.plumbline.spec.runtime.Mount;
import dev.plumbline.syscalls.Slot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Mounts in the order listed: config.md#mounts. Made aside, changed, then moved into place. */
final class MountSteps {

  private static final String CHAPTER = "runtime-spec/mounts";
  private static final int AT_RECURSIVE = 0x8000;
  private static final int OPEN_TREE_CLONE = 1;
  private static final int OPEN_TREE_CLOEXEC = 02000000;
  private static final int FSOPEN_CLOEXEC = 1;
  private static final int FSMOUNT_CLOEXEC = 1;
  private static final int FROM_EMPTY_PATH = 0x04;
  private static final int TO_EMPTY_PATH = 0x40;
  private static final int SET_FLAG = 0;
  private static final int SET_STRING = 1;
  private static final int CREATE = 6;
  private static final int ATTRIBUTES_SIZE = 32;

  private final Script script;
  private final Places places;

  MountSteps(Script script, Places places) {
    this.script = script;
    this.places = places;
  }

  /** One mount of the list. */
  void write(Mount mount, List<CgroupMount> cgroups) {
    var type = Objects.requireNonNullElse(mount.type(), "none");
    var options = MountOptions.of(type, Objects.requireNonNullElse(mount.options(), List.of()));
    var source = Objects.requireNonNullElse(mount.source(), type);
    script.action("mount " + source + " on " + mount.destination(), CHAPTER);
    if (options.bind()) {
      bind(mount.destination(), Path.of(source), options);
    } else if (type.equals("cgroup")) {
      cgroup(mount.destination(), options, cgroups);
    } else {
      var tree = filesystem(type, source, options);
      put(tree, places.directory(mount.destination()), options);
    }
  }

  private void bind(String destination, Path source, MountOptions options) {
    var tree = clone(source, options.recursiveBind());
    var place =
        Files.isDirectory(source) ? places.directory(destination) : places.file(destination);
    attributes(tree, options.attributes(), false);
    put(tree, place, options);
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
    return script.must(
        "copy",
        OPEN_TREE,
        place,
        "",
        OPEN_TREE_CLONE
            | OPEN_TREE_CLOEXEC
            | Script.AT_EMPTY_PATH
            | (recursive ? AT_RECURSIVE : 0));
  }

  /** A new mount of a filesystem, nowhere yet. */
  Slot filesystem(String type, String source, MountOptions options) {
    var context = script.must(type, FSOPEN, type, FSOPEN_CLOEXEC);
    script.may(FSCONFIG, context, SET_STRING, "source", source, 0);
    for (var flag : options.superblock()) {
      script.must(FSCONFIG, context, SET_FLAG, flag, 0, 0);
    }
    for (var option : options.data()) {
      var split = option.indexOf('=');
      if (split < 0) {
        script.must(FSCONFIG, context, SET_FLAG, option, 0, 0);
      } else {
        script.must(
            FSCONFIG,
            context,
            SET_STRING,
            option.substring(0, split),
            option.substring(split + 1),
            0);
      }
    }
    script.must(FSCONFIG, context, CREATE, 0, 0, 0);
    var tree = script.must("tree", FSMOUNT, context, FSMOUNT_CLOEXEC, options.attributes().set());
    script.close(context);
    return tree;
  }

  /** Moves a mount to its place, and changes what can only be changed there. */
  void put(Slot tree, Slot place, MountOptions options) {
    attributes(tree, options.recursive(), true);
    move(tree, place);
    if (options.propagation() != 0) {
      propagation(tree, options.propagation(), options.recursivePropagation());
    }
    script.close(tree);
  }

  void move(Slot tree, Slot place) {
    script.must(MOVE_MOUNT, tree, "", place, "", FROM_EMPTY_PATH | TO_EMPTY_PATH);
  }

  void attributes(Slot tree, Attributes attributes, boolean recursive) {
    if (attributes.any()) {
      setattr(tree, attributes.set(), attributes.clear(), 0, recursive);
    }
  }

  void propagation(Slot tree, long propagation, boolean recursive) {
    setattr(tree, 0, 0, propagation, recursive);
  }

  private void setattr(Slot tree, long set, long clear, long propagation, boolean recursive) {
    script.must(
        MOUNT_SETATTR,
        tree,
        "",
        Script.AT_EMPTY_PATH | (recursive ? AT_RECURSIVE : 0),
        script.steps.words("attributes", set, clear, propagation, 0),
        ATTRIBUTES_SIZE);
  }

  /** The hierarchies that the container has a cgroup in, each showing that cgroup as its root. */
  private void cgroup(String destination, MountOptions options, List<CgroupMount> cgroups) {
    if (cgroups.size() == 1 && cgroups.get(0).name().isEmpty()) {
      bind(destination, cgroups.get(0).directory(), options);
      return;
    }
    var data = new ArrayList<>(List.of("mode=755"));
    var holder = MountOptions.of("tmpfs", data);
    var tree = filesystem("tmpfs", "tmpfs", holder);
    var place = places.directory(destination);
    move(tree, place);
    for (var hierarchy : cgroups) {
      bind(destination + "/" + hierarchy.name(), hierarchy.directory(), options);
      for (var link : hierarchy.links()) {
        var entry = places.entry(destination + "/" + link);
        script.must(SYMLINKAT, hierarchy.name(), entry.directory(), entry.name());
      }
    }
    attributes(tree, options.attributes(), false);
    script.close(tree);
  }
}
