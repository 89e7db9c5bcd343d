package dev.plumbline.syscalls.host;

import java.nio.file.Path;

/** Named pipes: mkfifo(3). */
public final class Fifo {

  private static final int OWNER_ONLY = 0600;

  private Fifo() {}

  /** Makes one that only its owner can open. */
  public static void make(Path path) throws ErrnoException {
    Libc.check("mkfifo", path.toString(), Libc.mkfifo(Libc.path(path), OWNER_ONLY));
  }
}
