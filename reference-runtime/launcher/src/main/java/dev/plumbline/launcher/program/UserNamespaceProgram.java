package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.READ;
import static dev.plumbline.syscalls.SyscallName.SETNS;
import static dev.plumbline.syscalls.SyscallName.UNSHARE;
import static dev.plumbline.syscalls.SyscallName.WRITE;

import dev.plumbline.syscalls.Program;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.abi.CloneFlags;

/** A process that does nothing but be in a user namespace, while the launcher looks at that. */
public final class UserNamespaceProgram {

  /** The stream to the launcher: a byte comes when it is there, and it ends with the stream. */
  public static final int CONTROL = 3;

  /** The namespace to join. */
  public static final int JOINED = 4;

  private UserNamespaceProgram() {}

  /**
   * The program.
   *
   * @param joins whether it joins {@link #JOINED} instead of making a new one
   */
  public static Program of(boolean joins) {
    var steps = new ProgramBuilder();
    var failed = steps.label("failed");
    var bytes = steps.zeros("byte", 8);
    if (joins) {
      steps.call(SETNS, JOINED, CloneFlags.CLONE_NEWUSER).ifNegative(failed);
    } else {
      steps.call(UNSHARE, CloneFlags.CLONE_NEWUSER).ifNegative(failed);
    }
    steps.call(WRITE, CONTROL, bytes, 1);
    steps.call(READ, CONTROL, bytes, 1);
    steps.exit(0);
    steps.place(failed);
    steps.exit(1);
    return steps.build();
  }
}
