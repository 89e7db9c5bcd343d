package dev.plumbline.launcher.program;

import dev.plumbline.launcher.program.MountOptions.Attributes;
import dev.plumbline.syscalls.OpenFlag;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/** Masked and read-only paths: config-linux.md#masked-paths and #readonly-paths. */
final class PathSteps {

  private static final Attributes READ_ONLY = new Attributes(MountOptions.RDONLY, 0);
  private static final MountOptions EMPTY_DIRECTORY =
      MountOptions.of("tmpfs", List.of("ro", "nr_blocks=1", "nr_inodes=1"));
  private static final MountOptions PLAIN = MountOptions.of("none", List.of());

  private final Script script;
  private final Places places;
  private final MountSteps mounts;

  PathSteps(Script script, Places places, MountSteps mounts) {
    this.script = script;
    this.places = places;
    this.mounts = mounts;
  }

  /** Makes files empty and directories empty and read-only; what is not there is left out. */
  void mask(List<String> paths) {
    for (var path : new LinkedHashSet<>(paths)) {
      script.action("mask " + path, "runtime-spec/paths");
      var directory = script.steps.label("directory");
      var done = script.steps.label("done");
      var place = script.steps.slot(path);
      var below = String.join("/", Places.parts(path));
      script
          .tryOpenInRoot(
              place, places.root(), below, OpenFlag.PATH, OpenFlag.DIRECTORY, OpenFlag.CLOEXEC)
          .ifNotNegative(directory);
      script
          .tryOpenInRoot(place, places.root(), below, OpenFlag.PATH, OpenFlag.CLOEXEC)
          .ifNegative(done);
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
    for (var path : new LinkedHashSet<>(paths)) {
      script.action("make " + path + " read-only", "runtime-spec/paths");
      var done = script.steps.label("done");
      var place = script.steps.slot(path);
      var below = String.join("/", Places.parts(path));
      script
          .tryOpenInRoot(place, places.root(), below, OpenFlag.PATH, OpenFlag.CLOEXEC)
          .ifNegative(done);
      var tree = mounts.clone(place, true);
      mounts.attributes(tree, READ_ONLY, false);
      mounts.put(tree, place, PLAIN);
      script.steps.place(done);
      script.close(place);
    }
  }
}
