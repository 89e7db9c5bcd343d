package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * This process as the parent of orphans: prctl(2), PR_SET_CHILD_SUBREAPER. A runtime's {@code
 * create} leaves the container's process orphaned; its exit status is then told to this process.
 */
public final class Subreaper {

  private static final int PR_SET_CHILD_SUBREAPER = 36;
  private static final int WNOHANG = 1;

  private Subreaper() {}

  /** Makes orphaned descendants children of this process from now on. */
  public static void adopt() throws ErrnoException {
    var result = Libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    Libc.check("prctl", "PR_SET_CHILD_SUBREAPER", result);
  }

  /**
   * Waits for an adopted child to end and takes its exit status, after which its number is free.
   *
   * @param pid an adopted child; never one that {@link Process} started, whose status the JDK takes
   * @return empty if it lives on when the timeout ends
   * @throws ErrnoException with ECHILD if it is no child of this process
   */
  public static Optional<ExitStatus> reap(long pid, Duration timeout) throws IOException {
    try (var handle = PidFd.open(pid)) {
      if (!handle.awaitExit(timeout)) {
        return Optional.empty();
      }
    }
    var status = new int[1];
    var reaped =
        Libc.check("wait4", "process " + pid, Libc.wait4((int) pid, status, WNOHANG, null));
    return reaped == 0 ? Optional.empty() : Optional.of(ExitStatus.decode(status[0]));
  }
}
