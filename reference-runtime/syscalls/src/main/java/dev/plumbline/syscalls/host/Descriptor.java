package dev.plumbline.syscalls.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A file descriptor that this process owns. Closing it twice is harmless. */
public final class Descriptor implements AutoCloseable {

  private static final int F_GETFD = 1;
  private static final int FD_CLOEXEC = 1;
  private static final int F_GETFL = 3;
  private static final int F_SETFL = 4;
  private static final int O_NONBLOCK = 04000;
  private static final int CLOSED = -1;

  private final AtomicInteger fd;

  Descriptor(int fd) {
    this.fd = new AtomicInteger(fd);
  }

  /** A stream that this process was started with: 0, 1 or 2. */
  public static Descriptor standard(int number) {
    return new Descriptor(number);
  }

  /**
   * The number, valid until {@link #close()}.
   *
   * @throws IllegalStateException if it is closed
   */
  public int fd() {
    var number = fd.get();
    if (number == CLOSED) {
      throw new IllegalStateException("the descriptor is closed");
    }
    return number;
  }

  /** Whether a number is that of a descriptor which this process was started with, and keeps. */
  public static boolean isInherited(int number) {
    var flags = Libc.fcntl(number, F_GETFD, 0);
    return flags >= 0 && (flags & FD_CLOEXEC) == 0;
  }

  /** Whether it refers to a terminal, either end. */
  public boolean isTerminal() {
    return Libc.isatty(fd()) == 1;
  }

  /**
   * Reads what is there, waiting for the first byte.
   *
   * @throws IOException if the read fails for another reason than a hang-up
   */
  public Reading read(int most, Duration timeout) throws IOException {
    if (!Poll.await(fd(), Poll.IN, timeout)) {
      return new Reading(new byte[0], Reading.End.TIMED_OUT);
    }
    var buffer = new byte[most];
    var count = Libc.read(fd(), buffer, most);
    if (count < 0 && Libc.errno() == ErrnoException.EIO) {
      // A pty's master answers EIO once nobody holds the other end any more.
      return new Reading(new byte[0], Reading.End.CLOSED);
    }
    if (count < 0 && Libc.errno() == ErrnoException.EAGAIN) {
      return new Reading(new byte[0], Reading.End.OPEN);
    }
    Libc.check("read", "descriptor " + fd(), count);
    return new Reading(
        Arrays.copyOf(buffer, (int) count), count == 0 ? Reading.End.CLOSED : Reading.End.OPEN);
  }

  /** Reads until the other end is closed, or the timeout or the size limit is reached. */
  public Reading readToEnd(int most, Duration timeout) throws IOException {
    return readUntil(bytes -> bytes.length >= most, timeout);
  }

  /** Reads until the bytes seen so far satisfy the condition, the other end closes or time ends. */
  public Reading readUntil(Predicate<byte[]> enough, Duration timeout) throws IOException {
    var deadline = System.nanoTime() + timeout.toNanos();
    var seen = new ByteArrayOutputStream();
    while (true) {
      var left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
      var part = read(8192, left);
      seen.writeBytes(part.bytes());
      var all = seen.toByteArray();
      if (part.end() != Reading.End.OPEN || enough.test(all)) {
        return new Reading(all, part.end());
      }
    }
  }

  /**
   * Writes all bytes.
   *
   * @return how many were written before the timeout: all of them unless the reader is too slow
   */
  public int write(byte[] bytes, Duration timeout) throws IOException {
    nonBlocking();
    var deadline = System.nanoTime() + timeout.toNanos();
    var written = 0;
    while (written < bytes.length) {
      var left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
      if (!Poll.await(fd(), Poll.OUT, left)) {
        return written;
      }
      var rest = Arrays.copyOfRange(bytes, written, bytes.length);
      var count = Libc.write(fd(), rest, rest.length);
      if (count < 0 && Libc.errno() == ErrnoException.EAGAIN) {
        continue;
      }
      written += (int) Libc.check("write", "descriptor " + fd(), count);
    }
    return written;
  }

  private void nonBlocking() throws ErrnoException {
    var flags = Libc.check("fcntl", "descriptor " + fd(), Libc.fcntl(fd(), F_GETFL, 0));
    Libc.check("fcntl", "descriptor " + fd(), Libc.fcntl(fd(), F_SETFL, flags | O_NONBLOCK));
  }

  @Override
  public void close() {
    var number = fd.getAndSet(CLOSED);
    if (number != CLOSED) {
      Libc.close(number);
    }
  }

  @Override
  public String toString() {
    return "descriptor " + fd.get();
  }
}
