package dev.plumbline.syscalls.host;

import java.nio.file.Path;

/**
 * A null device of one's own: null(4). Some runtimes change the owner of what they get as a stream,
 * which must never be the host's {@code /dev/null}.
 */
public final class NullDevice {

  private static final int CHARACTER_DEVICE = 0020000;
  private static final int EVERYBODY = 0666;
  private static final long NUMBER = 1L << 8 | 3;

  private NullDevice() {}

  /**
   * Makes one.
   *
   * @throws ErrnoException with EPERM for want of CAP_MKNOD
   */
  public static void make(Path path) throws ErrnoException {
    var bytes = Libc.path(path);
    var made = Libc.mknod(bytes, CHARACTER_DEVICE | EVERYBODY, NUMBER);
    Libc.check("mknod", path.toString(), made);
    Libc.check("chmod", path.toString(), Libc.chmod(bytes, EVERYBODY));
  }
}
