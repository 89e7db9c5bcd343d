package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.SYMLINKAT;

import dev.plumbline.launcher.program.MountEntries.Entry;
import dev.plumbline.launcher.program.MountOptions.Attributes;
import dev.plumbline.launcher.program.MountOptions.Idmap;
import dev.plumbline.syscalls.Slot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The entries of {@code mounts} in the order listed: config.md#mounts. */
final class MountList {

  private static final String CHAPTER = "runtime-spec/mounts";

  /** What the kernel refuses where another namespace owns it, and the host has as well. */
  private static final Map<String, Path> OF_THE_HOST =
      Map.of("sysfs", Path.of("/sys"), "proc", Path.of("/proc"), "mqueue", Path.of("/dev/mqueue"));

  private final Script script;
  private final InitPlan plan;
  private final MountSteps mounts;
  private final List<Entry> entries;
  private final Map<Path, Slot> prepared = new HashMap<>();
  private final Map<Entry, Slot> sources = new IdentityHashMap<>();
  private final List<Later> later = new ArrayList<>();

  MountList(Script script, InitPlan plan, MountSteps mounts) {
    this.script = script;
    this.plan = plan;
    this.mounts = mounts;
    this.entries = MountEntries.of(plan.config().mounts(), plan.mounts().mappings());
  }

  /** Whether a directory of the host is shown as {@code /dev}: nothing is made there. */
  boolean bindsDevices() {
    for (var entry : entries) {
      if (entry.options().bind() && Places.normal(entry.destination()).equals("/dev")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Copies what is to be bound while the process has the rights of the caller on it: later it is in
   * a user namespace.
   *
   * @param propagation of the copies
   * @param copies keeps them until then
   */
  void gather(long propagation, LockedCopies copies) {
    for (var entry : entries) {
      var options = entry.options();
      if (options.remount()) {
        continue;
      }
      if (options.bind() && !source(entry).startsWith(plan.rootfs())) {
        script.action("copy the mount of " + source(entry), CHAPTER);
        var tree = mounts.clone(source(entry), options.recursiveBind());
        mounts.propagation(tree, propagation, true);
        map(tree, entry);
        copies.keep(tree, options.recursiveBind());
        sources.put(entry, tree);
      } else if (entry.type().equals("cgroup")) {
        for (var cgroup : plan.cgroups()) {
          script.action("copy the mount of " + cgroup.directory(), CHAPTER);
          var tree = mounts.clone(cgroup.directory(), false);
          mounts.propagation(tree, propagation, true);
          copies.keep(tree, false);
          prepared.put(cgroup.directory(), tree);
        }
      }
    }
  }

  /**
   * Mounts them below a root.
   *
   * @param all whether what is not listed is mounted too
   */
  void write(Places places, boolean all) {
    var tmpfs = new TmpfsSteps(script, places, mounts);
    for (var entry : entries) {
      script.action("mount " + entry.name() + " on " + entry.destination(), CHAPTER);
      if (!entry.optional()) {
        write(places, tmpfs, entry);
      } else if (all) {
        script.attempt(() -> write(places, tmpfs, entry), () -> {});
      }
    }
  }

  private void write(Places places, TmpfsSteps tmpfs, Entry entry) {
    var options = entry.options();
    if (options.remount()) {
      mounts.remount(places.existing(entry.destination()), permitted(entry));
    } else if (options.bind()) {
      bind(places, entry);
    } else if (entry.type().equals("cgroup")) {
      cgroup(places, entry);
    } else if (entry.type().equals("tmpfs")) {
      var tree = tmpfs.mount(entry.name(), entry.destination(), options);
      map(tree.descriptor(), entry);
      finish(tree.descriptor(), tree.place(), entry);
    } else {
      filesystem(places, entry);
    }
  }

  /** A tree that gets its attributes last. */
  private record Later(Slot tree, Attributes attributes) {}

  /** Where devices are still to be made, nothing is read-only yet. */
  void finish() {
    for (var each : later) {
      mounts.attributes(each.tree(), each.attributes(), false);
    }
    for (var each : later) {
      script.close(each.tree());
    }
  }

  private void finish(Slot tree, Slot place, Entry entry) {
    var options = entry.options();
    if (!Places.normal(entry.destination()).equals("/dev")) {
      mounts.attributes(tree, options.attributes(), false);
      mounts.put(tree, place, options);
      return;
    }
    mounts.attributes(tree, options.recursive(), true);
    mounts.move(tree, place);
    mounts.propagation(tree, options.propagation(), options.recursivePropagation());
    later.add(new Later(tree, options.attributes()));
  }

  private void bind(Places places, Entry entry) {
    var tree = sources.get(entry);
    if (tree == null) {
      tree = mounts.clone(source(entry), entry.options().recursiveBind());
      map(tree, entry);
    }
    var place = places.like(tree, entry.destination());
    var options = permitted(entry);
    mounts.attributes(tree, options.attributes(), false);
    mounts.put(tree, place, options);
  }

  /**
   * The options of an entry, or of a later one that changes its mount. In a user namespace the
   * kernel lets nobody take away what protects a mount of the host, and refuses all of a change
   * that would: mount_namespaces(7). So that part of it is left out; {@link LockedCopies} are
   * locked.
   */
  private MountOptions permitted(Entry entry) {
    var place = Places.normal(entry.destination());
    for (var source : sources.keySet()) {
      if (Places.normal(source.destination()).equals(place)) {
        return entry.options().protecting();
      }
    }
    return entry.options();
  }

  private void map(Slot tree, Entry entry) {
    if (entry.mappings() >= 0) {
      var asked = entry.options().idmap();
      var idmap = asked == Idmap.NONE ? Idmap.SINGLE : asked;
      mounts.idmap(tree, idmap, plan.control() + 1 + entry.mappings());
    }
  }

  private void filesystem(Places places, Entry entry) {
    var type = entry.type();
    var options = entry.options();
    var ofHost = OF_THE_HOST.get(type);
    var place =
        ofHost == null || type.equals("mqueue")
            ? places.directory(entry.destination())
            : places.directoryWithoutLinks(entry.destination());
    if (ofHost == null) {
      var tree = mounts.filesystem(type, entry.name(), options);
      map(tree, entry);
      mounts.put(tree, place, options);
      return;
    }
    var tree = script.steps.slot(type);
    script.attempt(
        () -> script.steps.set(mounts.filesystem(type, entry.name(), options)).into(tree),
        () -> {
          script.steps.set(mounts.clone(ofHost, true)).into(tree);
          mounts.attributes(tree, options.attributes(), false);
        });
    mounts.put(tree, place, options);
  }

  /** The hierarchies that the container has a cgroup in, each showing that cgroup as its root. */
  private void cgroup(Places places, Entry entry) {
    var options = entry.options();
    var cgroups = plan.cgroups();
    if (cgroups.size() == 1 && cgroups.get(0).name().isEmpty()) {
      hierarchy(cgroups.get(0).directory(), places.directory(entry.destination()), options);
      return;
    }
    var tree = mounts.filesystem("tmpfs", "tmpfs", MountOptions.of("tmpfs", List.of("mode=755")));
    mounts.move(tree, places.directory(entry.destination()));
    for (var cgroup : cgroups) {
      var below = entry.destination() + "/" + cgroup.name();
      hierarchy(cgroup.directory(), places.directory(below), options);
      for (var link : cgroup.links()) {
        // Into the new filesystem itself: nothing of the image can be on the way.
        script.must(SYMLINKAT, cgroup.name(), tree, link);
      }
    }
    mounts.attributes(tree, options.attributes(), false);
    mounts.propagation(tree, options.propagation(), options.recursivePropagation());
    script.close(tree);
  }

  private void hierarchy(Path directory, Slot place, MountOptions options) {
    var tree = prepared.remove(directory);
    if (tree == null) {
      tree = mounts.clone(directory, false);
    }
    mounts.attributes(tree, options.attributes(), false);
    mounts.put(tree, place, options);
  }

  private Path source(Entry entry) {
    return plan.mounts().bundle().resolve(Objects.requireNonNullElse(entry.mount().source(), ""));
  }
}
