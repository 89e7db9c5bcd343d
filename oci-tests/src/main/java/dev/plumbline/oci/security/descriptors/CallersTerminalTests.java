package dev.plumbline.oci.security.descriptors;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.TerminalCaller;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.SyscallName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A caller's terminal that the program has as its standard input: CVE-2016-7545. */
@Tag("security")
class CallersTerminalTests {

  private static final long TIOCSTI = 0x5412L;

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
        runtime.attemptRun(Bundle.running(PUSH), call -> call.calledBy(TerminalCaller.READING));
    assertThat(attempt.execution()).succeeded();
    var seen = attempt.container().seen();
    assertThat(seen).step("push").failedWithOneOf(Errno.EPERM, Errno.EIO, Errno.ENOTTY);
    assertThat(seen).step("control").failedWith(Errno.ENOTTY);
    assertThat(seen).step("own").failedWithOneOf(Errno.ENXIO, Errno.ENOENT, Errno.EPERM);
  }
}
