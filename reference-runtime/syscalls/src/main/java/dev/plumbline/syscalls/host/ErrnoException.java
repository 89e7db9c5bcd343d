package dev.plumbline.syscalls.host;

import java.io.IOException;

/** A kernel call on the host failed: which call, on what, and with which errno. */
public final class ErrnoException extends IOException {

  private static final long serialVersionUID = 1L;

  // The few that callers tell apart; syscalls.Errno names all, and builds on this package.
  static final int ESRCH = 3;
  static final int EPIPE = 32;
  static final int ECONNRESET = 104;
  static final int EINTR = 4;
  static final int EIO = 5;
  static final int EAGAIN = 11;
  static final int EINVAL = 22;

  private final String call;
  private final int errno;
  private final String detail;

  ErrnoException(String call, int errno, String detail, String meaning) {
    super(call + " " + detail + ": " + meaning + " (errno " + errno + ")");
    this.call = call;
    this.errno = errno;
    this.detail = detail;
  }

  /** The call's name, such as {@code pidfd_open}. */
  public String call() {
    return call;
  }

  /** The error's number. */
  public int errno() {
    return errno;
  }

  /** Whether whoever has the other end of a stream has closed it. */
  public boolean isPeerGone() {
    return errno == EPIPE || errno == ECONNRESET;
  }

  /** Whether there was no such process, or no longer. */
  public boolean isNoSuchProcess() {
    return errno == ESRCH;
  }

  /** What the call was about, such as a path. */
  public String detail() {
    return detail;
  }
}
