package dev.plumbline.launcher.program;

import dev.plumbline.syscalls.Buffer;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.Slot;
import dev.plumbline.syscalls.StepBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a program in actions: each is announced before its steps, so that a step which fails is
 * told by what it was for. Where a failed step leads is said by {@link #placeFailed}.
 */
final class Script {

  /** The current directory, where a descriptor is asked for. */
  static final int AT_FDCWD = -100;

  static final int AT_EMPTY_PATH = 0x1000;

  /** Resolve every link inside the directory, and none of the kernel's own: openat2(2). */
  static final int RESOLVE_IN_ROOT = 0x10;

  static final int RESOLVE_NO_MAGICLINKS = 0x02;

  /** Resolve no link at all. */
  static final int RESOLVE_NO_SYMLINKS = 0x04;

  private static final int HOW_SIZE = 24;

  final ProgramBuilder steps = new ProgramBuilder();
  final Slot number = steps.slot("action");
  final Slot error = steps.slot("error");
  private final List<Action> actions = new ArrayList<>();
  private final Map<Object, Buffer> hows = new HashMap<>();
  private final Map<Slot, Label> trampolines = new IdentityHashMap<>();
  private Label failed = steps.label("failed");

  /** Begins an action. */
  void action(String phrase, String chapter) {
    steps
        .set(actions.size())
        .into(number)
        .note(phrase + (chapter.isEmpty() ? "" : " · " + chapter));
    actions.add(new Action(phrase, chapter));
  }

  /** The actions so far; a failure tells the number of one. */
  List<Action> actions() {
    return List.copyOf(actions);
  }

  /** A call that ends the program if it fails. */
  StepBuilder must(SyscallName call, @Nullable Object... arguments) {
    return steps.call(call, arguments).into(error).ifNegative(failed);
  }

  /** A call whose result is kept, and which ends the program if it fails. */
  Slot must(String name, SyscallName call, @Nullable Object... arguments) {
    var slot = steps.slot(name);
    steps.call(call, arguments).into(slot).ifNegative(trampoline(slot));
    return slot;
  }

  /** A call whose failure does not matter. */
  StepBuilder may(SyscallName call, @Nullable Object... arguments) {
    return steps.call(call, arguments);
  }

  /** Where to jump to if the result in this slot is a failure. */
  Label trampoline(Slot slot) {
    var known = trampolines.get(slot);
    if (known == null) {
      known = steps.label("failed with " + slot);
      trampolines.put(slot, known);
    }
    return known;
  }

  /** Where to jump to with a failure in {@link #error}. */
  Label failed() {
    return failed;
  }

  /** Opens a path below a directory, links resolved as if that were the root. */
  Slot openInRoot(String name, Object root, Object path, OpenFlag... flags) {
    return must(name, SyscallName.OPENAT2, root, path, how(0, inside(), flags), HOW_SIZE);
  }

  /** The same, whatever comes of it, into a slot of the caller. */
  StepBuilder tryOpenInRoot(Slot into, Object root, Object path, OpenFlag... flags) {
    return steps
        .call(SyscallName.OPENAT2, root, path, how(0, inside(), flags), HOW_SIZE)
        .into(into);
  }

  /** The same where no link may be on the way: ELOOP. */
  StepBuilder tryOpenWithoutLinks(Slot into, Object root, Object path, OpenFlag... flags) {
    var how = how(0, inside() | RESOLVE_NO_SYMLINKS, flags);
    return steps.call(SyscallName.OPENAT2, root, path, how, HOW_SIZE).into(into);
  }

  /** Creates or opens a regular file below a directory. */
  StepBuilder tryCreateInRoot(Slot into, Object root, Object path, int mode, OpenFlag... flags) {
    return steps
        .call(SyscallName.OPENAT2, root, path, how(mode, inside(), flags), HOW_SIZE)
        .into(into);
  }

  private static int inside() {
    return RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS;
  }

  /** The kernel's struct open_how. */
  private Buffer how(int mode, int resolve, OpenFlag... flags) {
    var value = OpenFlags.of(flags);
    var key = List.of(value, mode, resolve);
    var known = hows.get(key);
    if (known == null) {
      known = steps.words("how " + value, value, mode, resolve);
      hows.put(key, known);
    }
    return known;
  }

  /** Opens a path of the launcher's own namespaces. */
  Slot open(String name, String path, OpenFlag... flags) {
    return must(name, SyscallName.OPENAT, AT_FDCWD, path, OpenFlags.of(flags), 0);
  }

  void close(Slot descriptor) {
    may(SyscallName.CLOSE, descriptor);
  }

  /**
   * Steps of which any may fail: then it goes on with others, whose failure counts again.
   *
   * @param attempted belongs to the action of the caller
   * @param otherwise may be empty
   */
  void attempt(Runnable attempted, Runnable otherwise) {
    var outer = failed;
    var others = new IdentityHashMap<>(trampolines);
    trampolines.clear();
    failed = steps.label("attempt failed");
    attempted.run();
    var done = steps.label("attempt done");
    steps.jump(done);
    placeFailed();
    failed = outer;
    trampolines.putAll(others);
    otherwise.run();
    steps.place(done);
  }

  /** Fails with this error. */
  void fail(int errno) {
    steps.set(-errno).into(error).then(failed);
  }

  /**
   * Places what the failed steps so far jump to; {@link #error} then holds the error, negative.
   * Failures of later steps lead elsewhere.
   */
  void placeFailed() {
    for (var entry : trampolines.entrySet()) {
      steps.place(entry.getValue());
      steps.set(entry.getKey()).into(error).then(failed);
    }
    trampolines.clear();
    steps.place(failed);
    failed = steps.label("failed later");
  }
}
