package dev.plumbline.syscalls;

/** What a step does: a system call or an operation of the interpreter itself. */
public sealed interface Operation permits SyscallName, Control {

  /** The number in the step: that of the system call, or a negative one of the interpreter. */
  long code(Architecture architecture);
}
