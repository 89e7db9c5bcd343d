package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.CLONE;

import dev.plumbline.syscalls.abi.CloneFlags;

/** Starts the process that goes on, in the namespaces that the program has joined and made. */
final class Fork {

  private static final int SIGCHLD = 17;

  private Fork() {}

  /** As a sibling, so that the launcher's caller inherits it and none of ours stays between. */
  static void write(Script script, Talk talk, String phrase, String chapter) {
    script.action(phrase, chapter);
    var child = script.steps.slot("child");
    var inside = script.steps.label("the child");
    script
        .steps
        .call(CLONE, CloneFlags.CLONE_PARENT | SIGCHLD, 0, 0, 0, 0)
        .into(child)
        .ifZero(inside);
    script.steps.set(child).ifNegative(script.trampoline(child));
    talk.tell(Message.CHILD, child);
    script.steps.exit(0);
    script.steps.place(inside);
  }
}
