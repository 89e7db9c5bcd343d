package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.FCHDIR;
import static dev.plumbline.syscalls.SyscallName.FCHMODAT;
import static dev.plumbline.syscalls.SyscallName.FCHOWNAT;
import static dev.plumbline.syscalls.SyscallName.MKNODAT;
import static dev.plumbline.syscalls.SyscallName.SYMLINKAT;
import static dev.plumbline.syscalls.SyscallName.UMOUNT2;
import static dev.plumbline.syscalls.SyscallName.UNLINKAT;

import dev.plumbline.launcher.program.MountOptions.Attributes;
import dev.plumbline.syscalls.Slot;
import dev.plumbline.syscalls.abi.MountFlags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Device nodes, those of every container too: config-linux.md#devices and #default-devices. */
final class DeviceSteps {

  private static final String CHAPTER = "runtime-spec/devices";
  private static final String PTMX = "/dev/ptmx";
  private static final int AT_SYMLINK_NOFOLLOW = 0x100;
  private static final int EEXIST = 17;
  private static final Attributes BOUND =
      new Attributes(MountOptions.NOSUID | MountOptions.NOEXEC, 0);
  private static final MountOptions STAGE = MountOptions.of("tmpfs", List.of("mode=711"));

  private static final Map<String, String> LINKS = new LinkedHashMap<>();

  static {
    LINKS.put("/dev/fd", "/proc/self/fd");
    LINKS.put("/dev/stdin", "/proc/self/fd/0");
    LINKS.put("/dev/stdout", "/proc/self/fd/1");
    LINKS.put("/dev/stderr", "/proc/self/fd/2");
  }

  private final Script script;
  private final MountSteps mounts;
  private final FileStatus status;
  private final List<DeviceNode> nodes;
  private final Slot stage;

  /**
   * Writes into a script.
   *
   * @param nodes to be there, those of every container included
   */
  DeviceSteps(Script script, MountSteps mounts, List<DeviceNode> nodes) {
    this.script = script;
    this.mounts = mounts;
    this.status = new FileStatus(script);
    this.nodes = new ArrayList<>(nodes.size());
    for (var node : nodes) {
      if (!node.path().equals(PTMX)) {
        this.nodes.add(node);
      }
    }
    this.stage = script.steps.slot("stage");
  }

  /**
   * Makes the nodes aside, while the process may: in a user namespace nobody may make them, but a
   * filesystem that is of the host shows them there.
   *
   * @param owners who owns a node outside that is to be owned so inside
   */
  void stage(IdOwners owners) {
    script.action("make the devices aside", CHAPTER);
    script.steps.set(mounts.filesystem("tmpfs", "devices", STAGE)).into(stage);
    for (var i = 0; i < nodes.size(); i++) {
      var node = nodes.get(i);
      if (!node.isPipe()) {
        make(stage, Integer.toString(i), node, owners.uid(node.uid()), owners.gid(node.gid()));
      }
    }
  }

  /** Makes them in their places. */
  void make(Places places) {
    for (var node : nodes) {
      script.action("make the device " + node.path(), CHAPTER);
      node(places, node);
    }
  }

  /** Binds those that were made aside. */
  void bindStaged(Places places) {
    script.action("show the devices", CHAPTER);
    // Only what is mounted can be copied; the root's own places stay reachable meanwhile.
    mounts.move(stage, places.root());
    for (var i = 0; i < nodes.size(); i++) {
      var node = nodes.get(i);
      script.action("bind the device " + node.path(), CHAPTER);
      if (node.isPipe()) {
        node(places, node);
      } else {
        bind(mounts.clone(stage, Integer.toString(i), false), places, node);
      }
    }
    script.must(FCHDIR, stage);
    script.must(UMOUNT2, ".", MountFlags.MNT_DETACH);
    script.must(FCHDIR, places.root());
    script.close(stage);
  }

  /** Binds those of the host: without rights on the host there are no others. */
  void bindHosts(Places places) {
    for (var node : nodes) {
      script.action("bind the device " + node.path(), CHAPTER);
      if (node.isPipe()) {
        node(places, node);
      } else {
        var tree = mounts.clone(Path.of(node.path()), false);
        status.look(tree);
        demand(node);
        bind(tree, places, node);
      }
    }
  }

  private void bind(Slot tree, Places places, DeviceNode node) {
    mounts.attributes(tree, BOUND, false);
    mounts.move(tree, places.file(node.path()));
    script.close(tree);
  }

  private void node(Places places, DeviceNode node) {
    var entry = places.entry(node.path());
    var done = script.steps.label("done");
    var missing = script.steps.label("missing");
    status.tryLook(entry.directory(), entry.name()).ifNegative(missing);
    demand(node);
    script.steps.jump(done);
    script.steps.place(missing);
    make(entry.directory(), entry.name(), node, node.uid(), node.gid());
    script.steps.place(done);
  }

  /** What is there already has to be that very device: EEXIST. */
  private void demand(DeviceNode node) {
    var other = script.steps.label("another file");
    var same = script.steps.label("the same device");
    status.differsFromType(node.type()).ifNotZero(other);
    if (!node.isPipe()) {
      status.differsFromMajor(node.major()).ifNotZero(other);
      status.differsFromMinor(node.minor()).ifNotZero(other);
    }
    script.steps.jump(same);
    script.steps.place(other);
    script.fail(EEXIST);
    script.steps.place(same);
  }

  private void make(Slot directory, String name, DeviceNode node, long uid, long gid) {
    script.must(MKNODAT, directory, name, node.type() | node.mode(), node.number());
    script.must(FCHOWNAT, directory, name, uid, gid, AT_SYMLINK_NOFOLLOW);
    script.must(FCHMODAT, directory, name, node.mode());
  }

  /** The links below {@code /dev}, where nothing else is there. */
  void links(Places places) {
    script.action("link the descriptors below /dev", CHAPTER);
    for (var link : LINKS.entrySet()) {
      var entry = places.entry(link.getKey());
      script.may(SYMLINKAT, link.getValue(), entry.directory(), entry.name());
    }
    script.action("link " + PTMX, CHAPTER);
    var ptmx = places.entry(PTMX);
    script.may(UNLINKAT, ptmx.directory(), ptmx.name(), 0);
    script.must(SYMLINKAT, "pts/ptmx", ptmx.directory(), ptmx.name());
  }
}
