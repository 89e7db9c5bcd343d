package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.FCHMODAT;
import static dev.plumbline.syscalls.SyscallName.MKDIRAT;
import static dev.plumbline.syscalls.SyscallName.OPENAT;

import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.Slot;
import dev.plumbline.syscalls.StepBuilder;
import dev.plumbline.syscalls.abi.FileModes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds and makes places below the container's root. Every link is resolved inside that root by the
 * kernel, so an image cannot point outside.
 */
final class Places {

  private static final int DIRECTORY_MODE = 0755;
  private static final int FILE_MODE = 0644;
  private static final int ENOENT = 2;
  private static final int ELOOP = 40;

  private final Script script;
  private final Slot root;
  private final ImageLinks links;
  private final FileStatus status;

  Places(Script script, Slot root, Path rootfs) {
    this.script = script;
    this.root = root;
    this.links = new ImageLinks(rootfs);
    this.status = new FileStatus(script);
  }

  /** The root itself. */
  Slot root() {
    return root;
  }

  /**
   * A place that is there when the program runs.
   *
   * @param descriptor of it
   * @param made 1 if it was made, 0 if it was there
   */
  record Place(Slot descriptor, Slot made) {}

  /** A directory, made with its parents where it is missing. */
  Slot directory(String path) {
    return makeDirectory(path).descriptor();
  }

  /** The same, with whether it was made. */
  Place makeDirectory(String path) {
    return directory(parts(path));
  }

  /** A directory to which no link of the image leads: ELOOP. */
  Slot directoryWithoutLinks(String path) {
    var there = script.steps.label("there");
    var found = script.steps.slot(path);
    var refused = script.steps.slot("refused");
    script
        .tryOpenWithoutLinks(
            found, root, below(parts(path)), OpenFlag.PATH, OpenFlag.DIRECTORY, OpenFlag.CLOEXEC)
        .ifNotNegative(there);
    script.steps.add(found, ELOOP).into(refused).ifZero(script.trampoline(found));
    var made = directory(path);
    script.steps.set(made).into(found);
    script.steps.place(there);
    return found;
  }

  private Place directory(List<String> parts) {
    var made = script.steps.slot("made");
    if (parts.isEmpty()) {
      return new Place(root, made);
    }
    var whole = script.steps.slot(below(parts));
    var done = script.steps.label("directory");
    tryOpen(whole, parts).ifNotNegative(done);
    var at = root;
    for (var i = 1; i <= parts.size(); i++) {
      var found = i == parts.size() ? whole : script.steps.slot(parts.get(i - 1));
      var there = script.steps.label("there");
      if (i < parts.size()) {
        tryOpen(found, parts.subList(0, i)).ifNotNegative(there);
      }
      make(at, parts.subList(0, i));
      if (i == parts.size()) {
        script.steps.set(1).into(made);
      }
      tryOpen(found, parts.subList(0, i)).ifNegative(script.trampoline(found));
      script.steps.place(there);
      at = found;
    }
    script.steps.place(done);
    return new Place(whole, made);
  }

  private StepBuilder tryOpen(Slot found, List<String> parts) {
    return script.tryOpenInRoot(
        found, root, below(parts), OpenFlag.PATH, OpenFlag.DIRECTORY, OpenFlag.CLOEXEC);
  }

  /** Where the image has a link that leads nowhere, the directory is made there. */
  private void make(Slot at, List<String> parts) {
    var name = parts.get(parts.size() - 1);
    var target = links.missingTarget(parts);
    if (target == null) {
      script.must(MKDIRAT, at, name, DIRECTORY_MODE);
      return;
    }
    var made = script.steps.label("made");
    script.may(MKDIRAT, at, name, DIRECTORY_MODE).ifNotNegative(made);
    directory(target);
    script.steps.place(made);
  }

  /** A place of the kind of a mount: a directory, or a file for anything else. */
  Slot like(Slot tree, String path) {
    var place = script.steps.slot(path);
    var directory = script.steps.label("directory");
    var done = script.steps.label("done");
    status.look(tree);
    status.differsFromType(FileModes.S_IFDIR).ifZero(directory);
    script.steps.set(file(path)).into(place).then(done);
    script.steps.place(directory);
    script.steps.set(directory(path)).into(place);
    script.steps.place(done);
    return place;
  }

  /** What is there, of whatever kind. */
  Slot existing(String path) {
    var parts = parts(path);
    return parts.isEmpty()
        ? root
        : script.openInRoot(below(parts), root, below(parts), OpenFlag.PATH, OpenFlag.CLOEXEC);
  }

  /** What is there, of whatever kind; an empty file is made where nothing is. */
  Slot file(String path) {
    return file(parts(path));
  }

  private Slot file(List<String> parts) {
    if (parts.isEmpty()) {
      return root;
    }
    var found = script.steps.slot(below(parts));
    var there = script.steps.label("there");
    script
        .tryOpenInRoot(found, root, below(parts), OpenFlag.PATH, OpenFlag.CLOEXEC)
        .ifNotNegative(there);
    var parent = directory(parts.subList(0, parts.size() - 1)).descriptor();
    var target = links.missingTarget(parts);
    var made = script.steps.label("made");
    if (target != null) {
      create(parent, parts).into(found).ifNotNegative(made);
      file(target);
    } else {
      create(parent, parts).into(found).ifNegative(script.trampoline(found));
    }
    script.steps.place(made);
    script.close(found);
    script
        .tryOpenInRoot(found, root, below(parts), OpenFlag.PATH, OpenFlag.CLOEXEC)
        .ifNegative(script.trampoline(found));
    script.steps.place(there);
    return found;
  }

  /** The same where its last name is no link of the image: ELOOP. */
  Slot fileItself(String path) {
    var entry = entry(path);
    var found = script.steps.slot(path);
    var there = script.steps.label("there");
    var missing = script.steps.slot("missing");
    openItself(found, entry).ifNotNegative(there);
    script.steps.add(found, ENOENT).into(missing).ifNotZero(script.trampoline(found));
    create(entry.directory(), parts(path)).into(found).ifNegative(script.trampoline(found));
    script.close(found);
    openItself(found, entry).ifNegative(script.trampoline(found));
    script.steps.place(there);
    return found;
  }

  private StepBuilder openItself(Slot found, Entry entry) {
    return script.tryOpenWithoutLinks(
        found, entry.directory(), entry.name(), OpenFlag.PATH, OpenFlag.CLOEXEC);
  }

  private StepBuilder create(Slot parent, List<String> parts) {
    return script.may(
        OPENAT,
        parent,
        parts.get(parts.size() - 1),
        OpenFlags.of(OpenFlag.WRONLY, OpenFlag.CREAT, OpenFlag.EXCL, OpenFlag.CLOEXEC),
        FILE_MODE);
  }

  /** The directory that is to hold something, and its name there. */
  record Entry(Slot directory, String name) {}

  /** Where an entry with this path belongs; its parents are made. */
  Entry entry(String path) {
    var parts = parts(path);
    var parent = directory(parts.subList(0, parts.size() - 1));
    return new Entry(parent.descriptor(), parts.get(parts.size() - 1));
  }

  /** Sets the mode of an entry, whatever the umask. */
  void mode(Entry entry, int mode) {
    script.must(FCHMODAT, entry.directory(), entry.name(), mode);
  }

  private static String below(List<String> parts) {
    return String.join("/", parts);
  }

  /** The names on the way, dots resolved as if nothing were a link. */
  static List<String> parts(String path) {
    List<String> parts = new ArrayList<>();
    for (var part : path.split("/")) {
      if (part.equals("..")) {
        if (!parts.isEmpty()) {
          parts.remove(parts.size() - 1);
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** The same path, written in one way. */
  static String normal(String path) {
    return "/" + below(parts(path));
  }
}
