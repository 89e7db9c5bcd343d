package dev.plumbline.oci.security.descriptors;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A caller's terminal that the program has as its standard input: CVE-2016-7545. */
@Tag("security")
class CallersTerminalTests {

  private static final int AT_FDCWD = -100;
  private static final long TIOCSPTLCK = 0x40045431L;
  private static final long TIOCGPTPEER = 0x5441L;
  private static final long TIOCSCTTY = 0x540EL;
  private static final long TIOCSTI = 0x5412L;
  private static final long READ_WRITE_NOCTTY = 0402;

  /** Many kernels let nobody push; which terminal is the program's own decides where they do. */
  private static final Probe PUSH =
      Probe.of(
              p ->
                  p.syscall("push", SyscallName.IOCTL, 0, TIOCSTI, "x")
                      .foregroundGroup("control", 0)
                      .open("own", "/dev/tty"))
          .reportingTo("/report");

  /** The caller stays until the program has ended, since its terminal would else hang up. */
  @Test
  @Covers("security/descriptors/terminal-push")
  void programCannotPushInputIntoTheCallersTerminal(OciRuntime runtime) {
    var attempt =
        runtime.attemptRun(
            Bundle.running(PUSH), call -> call.calledBy(CallersTerminalTests::leadASession));
    assertThat(attempt.execution()).succeeded();
    var seen = attempt.container().seen();
    assertThat(seen).step("push").failedWithOneOf(Errno.EPERM, Errno.EIO, Errno.ENOTTY);
    assertThat(seen).step("control").failedWith(Errno.ENOTTY);
    assertThat(seen).step("own").failedWithOneOf(Errno.ENXIO, Errno.ENOENT, Errno.EPERM);
  }

  private static void leadASession(ProgramBuilder program, Label failed) {
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
    program.call(SyscallName.DUP3, terminal, 0, 0).ifNegative(failed);
    program.call(SyscallName.CLOSE, terminal);
  }
}
