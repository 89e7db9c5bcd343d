package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A directory taken as the root of the paths below it: no link, however written, leads out of it:
 * openat2(2), RESOLVE_IN_ROOT.
 */
public final class RootDirectory implements AutoCloseable {

  private static final int AT_FDCWD = -100;
  private static final int O_PATH = 010000000;
  private static final int O_CLOEXEC = 02000000;
  private static final int O_NONBLOCK = 04000;
  private static final int RESOLVE_IN_ROOT = 0x10;
  private static final int RESOLVE_NO_MAGICLINKS = 0x02;
  private static final int HOW_SIZE = 24;

  private final Descriptor directory;

  private RootDirectory(Descriptor directory) {
    this.directory = directory;
  }

  /** Opens it; links on the way to it are followed, also {@code /proc/PID/root}. */
  public static RootDirectory open(Path path) throws ErrnoException {
    return new RootDirectory(openat2(AT_FDCWD, path, O_PATH | O_CLOEXEC, 0));
  }

  /**
   * The beginning of a file's content. A file that has no content to give now, such as a pipe,
   * reads as empty.
   *
   * @param path below the root, without a slash before it
   * @param most bytes that are read at most
   * @throws ErrnoException with ENOENT if there is none
   */
  public byte[] read(Path path, int most) throws IOException {
    var resolve = RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS;
    try (var file = openat2(directory.fd(), path, O_CLOEXEC | O_NONBLOCK, resolve)) {
      return file.readToEnd(most, Duration.ZERO).bytes();
    }
  }

  private static Descriptor openat2(int at, Path path, long flags, long resolve)
      throws ErrnoException {
    var how = ByteBuffer.allocate(HOW_SIZE).order(ByteOrder.nativeOrder());
    how.putLong(flags).putLong(0).putLong(resolve);
    var fd = Libc.syscall(Libc.SYS_OPENAT2, at, Libc.path(path), how.array(), HOW_SIZE);
    return new Descriptor((int) Libc.check("openat2", path.toString(), fd));
  }

  @Override
  public void close() {
    directory.close();
  }
}
