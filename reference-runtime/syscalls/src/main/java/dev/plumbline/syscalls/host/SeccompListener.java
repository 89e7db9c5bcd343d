package dev.plumbline.syscalls.host;

import dev.plumbline.syscalls.Errno;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;

/**
 * The descriptor by which a filter hands system calls to somebody who answers for the kernel:
 * seccomp_unotify(2).
 */
public final class SeccompListener {

  private static final long NOTIF_RECV = 0xc050_2100L;
  private static final long NOTIF_SEND = 0xc018_2101L;
  private static final int NOTIFICATION = 80;
  private static final int RESPONSE = 24;

  private final Descriptor descriptor;

  /** Uses a descriptor that somebody else owns. */
  public SeccompListener(Descriptor descriptor) {
    this.descriptor = descriptor;
  }

  /**
   * A system call that waits for an answer.
   *
   * @param id names it in the answer
   * @param pid the caller's thread in this pid namespace
   * @param call the call's number
   */
  public record Notification(long id, int pid, int call) {}

  /**
   * Takes the next call that waits; empty if there is none in time.
   *
   * @throws IOException if the descriptor is not such a one
   */
  public Optional<Notification> receive(Duration timeout) throws IOException {
    if (!Poll.await(descriptor.fd(), Poll.IN, timeout)) {
      return Optional.empty();
    }
    var buffer = ByteBuffer.allocate(NOTIFICATION).order(ByteOrder.nativeOrder());
    var result = Libc.ioctl(descriptor.fd(), NOTIF_RECV, buffer.array());
    Libc.check("ioctl", "SECCOMP_IOCTL_NOTIF_RECV", result);
    return Optional.of(new Notification(buffer.getLong(0), buffer.getInt(8), buffer.getInt(16)));
  }

  /** Answers that the call has failed. */
  public void refuse(Notification notification, Errno error) throws IOException {
    var buffer =
        ByteBuffer.allocate(RESPONSE)
            .order(ByteOrder.nativeOrder())
            .putLong(0, notification.id())
            .putInt(16, -error.value());
    var result = Libc.ioctl(descriptor.fd(), NOTIF_SEND, buffer.array());
    Libc.check("ioctl", "SECCOMP_IOCTL_NOTIF_SEND", result);
  }
}
