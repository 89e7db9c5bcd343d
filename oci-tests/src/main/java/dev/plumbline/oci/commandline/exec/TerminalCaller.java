package dev.plumbline.oci.commandline.exec;

import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.util.function.BiConsumer;

/** A caller that has a controlling terminal, as an interactive shell has: ioctl_tty(2). */
final class TerminalCaller {

  private static final int AT_FDCWD = -100;
  private static final long TIOCSPTLCK = 0x40045431L;
  private static final long TIOCGPTPEER = 0x5441L;
  private static final long TIOCSCTTY = 0x540EL;
  private static final long READ_WRITE_NOCTTY = 0402;

  /** Leads a session, and makes a new pseudoterminal its terminal. */
  static final BiConsumer<ProgramBuilder, Label> STEPS = TerminalCaller::control;

  private TerminalCaller() {}

  private static void control(ProgramBuilder program, Label failed) {
    var master = program.slot("master");
    var terminal = program.slot("terminal");
    var unlocked = program.words("unlocked", 0L);
    program.call(SyscallName.SETSID).ifNegative(failed);
    program
        .call(SyscallName.OPENAT, AT_FDCWD, "/dev/ptmx", OpenFlags.of(OpenFlag.RDWR), 0)
        .into(master)
        .ifNegative(failed);
    program.call(SyscallName.IOCTL, master, TIOCSPTLCK, unlocked).ifNegative(failed);
    program
        .call(SyscallName.IOCTL, master, TIOCGPTPEER, READ_WRITE_NOCTTY)
        .into(terminal)
        .ifNegative(failed);
    program.call(SyscallName.IOCTL, terminal, TIOCSCTTY, 0).ifNegative(failed);
  }
}
