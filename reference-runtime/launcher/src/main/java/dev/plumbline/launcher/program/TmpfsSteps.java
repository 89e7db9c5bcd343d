package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.FCHMODAT;

import dev.plumbline.launcher.program.MountOptions.Attributes;
import dev.plumbline.syscalls.Slot;

/** A tmpfs has the mode, and where asked for the content, of the directory that it covers. */
final class TmpfsSteps {

  private final Script script;
  private final Places places;
  private final MountSteps mounts;
  private final FileStatus status;

  TmpfsSteps(Script script, Places places, MountSteps mounts) {
    this.script = script;
    this.places = places;
    this.mounts = mounts;
    this.status = new FileStatus(script);
  }

  /** A tmpfs that is nowhere yet, and where it belongs. */
  record Tree(Slot descriptor, Slot place) {}

  /** Makes it, still writable. */
  Tree mount(String source, String destination, MountOptions options) {
    var place = places.makeDirectory(destination);
    var tree = mounts.filesystem("tmpfs", source, options.with(Attributes.NONE));
    var empty = script.steps.label("nothing is covered");
    script.steps.set(place.made()).ifNotZero(empty);
    if (!hasMode(options)) {
      status.look(place.descriptor());
      script.must(FCHMODAT, tree, ".", status.permissions());
    }
    if (options.copyUp()) {
      new CopySteps(script).copy(place.descriptor(), tree);
    }
    script.steps.place(empty);
    return new Tree(tree, place.descriptor());
  }

  private static boolean hasMode(MountOptions options) {
    for (var option : options.data()) {
      if (option.startsWith("mode=")) {
        return true;
      }
    }
    return false;
  }
}
