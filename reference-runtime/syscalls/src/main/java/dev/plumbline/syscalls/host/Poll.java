package dev.plumbline.syscalls.host;

import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/** Waits for one descriptor with a deadline. */
final class Poll {

  static final short IN = 1;
  static final short OUT = 4;

  /** Native waits do not notice an interrupt, so they are cut into slices of this length. */
  private static final long SLICE_MILLIS = 200;

  private Poll() {}

  /**
   * Waits until the descriptor has one of the events, hangs up or fails.
   *
   * @return whether it did within the timeout
   * @throws InterruptedIOException if the thread is interrupted, within a fifth of a second
   */
  static boolean await(int fd, short events, Duration timeout)
      throws ErrnoException, InterruptedIOException {
    var deadline = System.nanoTime() + timeout.toNanos();
    while (true) {
      if (Thread.interrupted()) {
        throw new InterruptedIOException("poll of descriptor " + fd + " was interrupted");
      }
      var millis = Math.max(0, (deadline - System.nanoTime() + 999_999) / 1_000_000);
      if (ready(fd, events, (int) Math.min(millis, SLICE_MILLIS))) {
        return true;
      }
      if (System.nanoTime() >= deadline) {
        return false;
      }
    }
  }

  private static boolean ready(int fd, short events, int millis) throws ErrnoException {
    var one = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder()).putInt(fd).putShort(events);
    var count = Libc.poll(one.array(), 1, millis);
    if (count < 0 && Libc.errno() == ErrnoException.EINTR) {
      return false;
    }
    return Libc.check("poll", "descriptor " + fd, count) > 0;
  }
}
