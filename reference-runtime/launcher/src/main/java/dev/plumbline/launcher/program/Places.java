package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.FCHMODAT;
import static dev.plumbline.syscalls.SyscallName.MKDIRAT;
import static dev.plumbline.syscalls.SyscallName.OPENAT;

import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds and makes places below the container's root. Every link is resolved inside that root by the
 * kernel, so an image cannot point outside.
 */
final class Places {

  private static final int DIRECTORY_MODE = 0755;
  private static final int FILE_MODE = 0644;

  private final Script script;
  private final Slot root;

  Places(Script script, Slot root) {
    this.script = script;
    this.root = root;
  }

  /** The root itself. */
  Slot root() {
    return root;
  }

  /** A directory, made with its parents where it is missing. */
  Slot directory(String path) {
    var parts = parts(path);
    var at = root;
    for (var i = 0; i < parts.size(); i++) {
      var below = String.join("/", parts.subList(0, i + 1));
      var there = script.steps.label("there");
      var found = script.steps.slot(below);
      script
          .tryOpenInRoot(found, root, below, OpenFlag.PATH, OpenFlag.DIRECTORY, OpenFlag.CLOEXEC)
          .ifNotNegative(there);
      script.must(MKDIRAT, at, parts.get(i), DIRECTORY_MODE);
      script
          .tryOpenInRoot(found, root, below, OpenFlag.PATH, OpenFlag.DIRECTORY, OpenFlag.CLOEXEC)
          .ifNegative(script.trampoline(found));
      script.steps.place(there);
      at = found;
    }
    return at;
  }

  /** What is there, of whatever kind; an empty file is made where nothing is. */
  Slot file(String path) {
    var parts = parts(path);
    var parent = directory(parent(parts));
    var found = script.steps.slot(path);
    var there = script.steps.label("there");
    var below = String.join("/", parts);
    script.tryOpenInRoot(found, root, below, OpenFlag.PATH, OpenFlag.CLOEXEC).ifNotNegative(there);
    var made =
        script.must(
            "made",
            OPENAT,
            parent,
            parts.get(parts.size() - 1),
            OpenFlags.of(OpenFlag.WRONLY, OpenFlag.CREAT, OpenFlag.EXCL, OpenFlag.CLOEXEC),
            FILE_MODE);
    script.close(made);
    script
        .tryOpenInRoot(found, root, below, OpenFlag.PATH, OpenFlag.CLOEXEC)
        .ifNegative(script.trampoline(found));
    script.steps.place(there);
    return found;
  }

  /** The directory that is to hold something, and its name there. */
  record Entry(Slot directory, String name) {}

  /** Where an entry with this path belongs; its parents are made. */
  Entry entry(String path) {
    var parts = parts(path);
    return new Entry(directory(parent(parts)), parts.get(parts.size() - 1));
  }

  /** Sets the mode of an entry, whatever the umask. */
  void mode(Entry entry, int mode) {
    script.must(FCHMODAT, entry.directory(), entry.name(), mode);
  }

  private static String parent(List<String> parts) {
    return String.join("/", parts.subList(0, Math.max(0, parts.size() - 1)));
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
}
