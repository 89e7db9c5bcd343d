package dev.plumbline.oci.commandline.console;

import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.Slot;
import dev.plumbline.syscalls.SyscallName;

/**
 * A caller that has a terminal of its own, in a session of its own, and becomes the command there;
 * what is written to the terminal comes out of its parent's standard output.
 */
final class TerminalCaller {

  private static final int SIGCHLD = 17;
  private static final int AT_FDCWD = -100;
  private static final int READ_AND_WRITE = 02;
  private static final int NOCTTY = 0400;
  private static final int TIOCSPTLCK = 0x40045431;
  private static final int TIOCGPTPEER = 0x5441;
  private static final int TIOCSCTTY = 0x540e;
  private static final int ROOM = 4096;

  private TerminalCaller() {}

  /** Steps of the caller. */
  static void inTerminal(ProgramBuilder program, Label failed) {
    var child = program.label("child");
    var ended = program.label("ended");
    var master = program.slot("master");
    var terminal = program.slot("terminal");
    var command = program.slot("command");
    var count = program.slot("count");
    var status = program.zeros("status", 8);
    var scratch = program.zeros("written", ROOM);
    program
        .call(SyscallName.OPENAT, AT_FDCWD, "/dev/ptmx", READ_AND_WRITE | NOCTTY, 0)
        .into(master)
        .ifNegative(failed);
    program.call(SyscallName.IOCTL, master, TIOCSPTLCK, status).ifNegative(failed);
    program
        .call(SyscallName.IOCTL, master, TIOCGPTPEER, READ_AND_WRITE | NOCTTY)
        .into(terminal)
        .ifNegative(failed);
    program.call(SyscallName.CLONE, SIGCHLD, 0, 0, 0, 0).into(command).ifZero(child);
    program.call(SyscallName.CLOSE, terminal);
    var next = program.here("next");
    program.call(SyscallName.READ, master, scratch, ROOM).into(count).ifNotPositive(ended);
    program.call(SyscallName.WRITE, 1, scratch, count).then(next);
    program.place(ended);
    program.call(SyscallName.WAIT4, command, status, 0, 0);
    program.load(4, status).into(count);
    program.shiftRight(count, 8).into(count);
    program.exit(count);
    program.place(child);
    become(program, failed, master, terminal);
  }

  private static void become(ProgramBuilder program, Label failed, Slot master, Slot terminal) {
    program.call(SyscallName.CLOSE, master);
    program.call(SyscallName.SETSID).ifNegative(failed);
    program.call(SyscallName.IOCTL, terminal, TIOCSCTTY, 0).ifNegative(failed);
    program.call(SyscallName.DUP3, terminal, 0, 0).ifNegative(failed);
    program.call(SyscallName.DUP3, terminal, 1, 0).ifNegative(failed);
    program.call(SyscallName.DUP3, terminal, 2, 0).ifNegative(failed);
    program.call(SyscallName.CLOSE, terminal);
  }
}
