package dev.plumbline.oci.commandline.process;

import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.abi.Signal;

/** Callers that differ from the suite in what a child inherits. */
final class Callers {

  private static final int BLOCK = 0;
  private static final long IGNORE = 1;

  private Callers() {}

  /** May run on the first processor alone: sched_setaffinity(2). */
  static void onFirstProcessor(ProgramBuilder program, Label failed) {
    program
        .call(SyscallName.SCHED_SETAFFINITY, 0, Long.BYTES, program.words("first", 1L))
        .ifNegative(failed);
  }

  /** Ignores USR1 and blocks USR2: sigaction(2), sigprocmask(2). */
  static void deafToSignals(ProgramBuilder program, Label failed) {
    var ignore = program.words("ignore", IGNORE, 0L, 0L, 0L);
    program
        .call(SyscallName.RT_SIGACTION, Signal.SIGUSR1.number(), ignore, 0, Long.BYTES)
        .ifNegative(failed);
    var mask = program.words("mask", bit(Signal.SIGUSR2));
    program.call(SyscallName.RT_SIGPROCMASK, BLOCK, mask, 0, Long.BYTES).ifNegative(failed);
  }

  /** A signal in the kernel's masks. */
  static long bit(Signal signal) {
    return 1L << signal.number() - 1;
  }
}
