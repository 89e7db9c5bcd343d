package dev.plumbline.launcher.program;

import dev.plumbline.launcher.program.MountOptions.Attributes;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.Slot;
import dev.plumbline.syscalls.abi.FileModes;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Masked and read-only paths: config-linux.md#masked-paths and #readonly-paths. */
final class PathSteps {

  private static final String CHAPTER = "runtime-spec/paths";
  private static final int ENOENT = 2;
  private static final int ENOTDIR = 20;
  private static final Attributes READ_ONLY = new Attributes(MountOptions.RDONLY, 0);
  private static final MountOptions EMPTY_DIRECTORY =
      MountOptions.of("tmpfs", List.of("ro", "nr_blocks=1", "nr_inodes=1"));
  private static final MountOptions PLAIN = MountOptions.of("none", List.of());

  private final Script script;
  private final Places places;
  private final MountSteps mounts;
  private final FileStatus status;

  PathSteps(Script script, Places places, MountSteps mounts) {
    this.script = script;
    this.places = places;
    this.mounts = mounts;
    this.status = new FileStatus(script);
  }

  /** Makes files empty and directories empty and read-only; what is not there is left out. */
  void mask(List<String> paths) {
    for (var path : normal(paths)) {
      script.action("mask " + path, CHAPTER);
      var directory = script.steps.label("directory");
      var done = script.steps.label("done");
      var place = find(path, done);
      status.look(place);
      status.differsFromType(FileModes.S_IFDIR).ifZero(directory);
      mounts.put(mounts.clone(Path.of("/dev/null"), false), place, PLAIN);
      script.steps.jump(done);
      script.steps.place(directory);
      mounts.put(mounts.filesystem("tmpfs", "tmpfs", EMPTY_DIRECTORY), place, PLAIN);
      script.steps.place(done);
      script.close(place);
    }
  }

  /** Makes what is there read-only; what is not there is left out. */
  void readOnly(List<String> paths) {
    for (var path : normal(paths)) {
      script.action("make " + path + " read-only", CHAPTER);
      var done = script.steps.label("done");
      var place = find(path, done);
      var tree = mounts.clone(place, true);
      mounts.attributes(tree, READ_ONLY, false);
      mounts.put(tree, place, PLAIN);
      script.steps.place(done);
      script.close(place);
    }
  }

  /** Only what is not there is left out: anything else that keeps it from view is a failure. */
  private Slot find(String path, Label missing) {
    var place = script.steps.slot(path);
    var found = script.steps.label("found");
    var below = path.equals("/") ? "." : path.substring(1);
    script
        .tryOpenInRoot(place, places.root(), below, OpenFlag.PATH, OpenFlag.CLOEXEC)
        .ifNotNegative(found);
    script.steps.add(place, ENOENT).ifZero(missing);
    script.steps.add(place, ENOTDIR).ifZero(missing);
    script.steps.set(place).ifNegative(script.trampoline(place));
    script.steps.place(found);
    return place;
  }

  private static Set<String> normal(List<String> paths) {
    var all = new LinkedHashSet<String>();
    for (var path : paths) {
      all.add(Places.normal(path));
    }
    return all;
  }
}
