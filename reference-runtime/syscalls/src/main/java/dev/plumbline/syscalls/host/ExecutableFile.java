package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes files that are to be executed.
 *
 * <p>The kernel refuses to execute a file that anyone has open for writing (ETXTBSY). A child that
 * another thread forks while the file is written inherits the open file for some milliseconds: with
 * eight threads, one start in a hundred failed. A read lease is granted only once no writer is
 * left: fcntl(2).
 */
public final class ExecutableFile {

  private static final int F_SETLEASE = 1024;
  private static final int F_RDLCK = 0;
  private static final int F_UNLCK = 2;
  private static final int O_CLOEXEC = 02000000;
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final long PAUSE_NANOS = 100_000;

  private ExecutableFile() {}

  /**
   * Writes the file, mode 0755 whatever the umask, and returns when it can be executed.
   *
   * @throws IOException if it cannot be written, or another process keeps it open for writing
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    awaitNoWriter(file);
  }

  private static void awaitNoWriter(Path file) throws IOException {
    int fd = SpawnLibrary.open(Libc.path(file), O_CLOEXEC);
    try (var descriptor = new Descriptor((int) Libc.check("open", file.toString(), fd))) {
      long deadline = System.nanoTime() + LIMIT.toNanos();
      while (!lease(descriptor)) {
        if (System.nanoTime() > deadline) {
          throw new IOException("write " + file + ": another process keeps it open for writing");
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  /** Whether no writer is left; assumed where the file system knows no leases. */
  private static boolean lease(Descriptor descriptor) {
    if (Libc.fcntl(descriptor.fd(), F_SETLEASE, F_RDLCK) < 0) {
      return Libc.errno() != ErrnoException.EAGAIN;
    }
    Libc.fcntl(descriptor.fd(), F_SETLEASE, F_UNLCK);
    return true;
  }
}
