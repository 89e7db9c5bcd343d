package dev.plumbline.syscalls.host;

import java.nio.file.Path;

/** Named pipes: mkfifo(3). */
public final class Fifo {

  private static final int OWNER_ONLY = 0600;
  private static final int O_WRONLY = 01;
  private static final int O_NONBLOCK = 04000;
  private static final int O_CLOEXEC = 02000000;

  private Fifo() {}

  /** Makes one that only its owner can open. */
  public static void make(Path path) throws ErrnoException {
    Libc.check("mkfifo", path.toString(), Libc.mkfifo(Libc.path(path), OWNER_ONLY));
  }

  /** Whether a process has this one open to read from it; none has one that is not there. */
  public static boolean isRead(Path path) {
    var fd = Libc.open(Libc.path(path), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    return fd >= 0 && Libc.close(fd) == 0;
  }
}
