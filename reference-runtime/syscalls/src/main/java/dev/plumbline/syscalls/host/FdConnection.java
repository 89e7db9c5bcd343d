package dev.plumbline.syscalls.host;

import com.sun.jna.Memory;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One stream between two processes that carries bytes and descriptors: unix(7), SCM_RIGHTS. */
public final class FdConnection implements AutoCloseable {

  private static final int MSG_CTRUNC = 8;
  private static final int MSG_NOSIGNAL = 0x4000;
  private static final int MSG_CMSG_CLOEXEC = 0x40000000;

  private final Descriptor stream;

  FdConnection(Descriptor stream) {
    this.stream = stream;
  }

  /**
   * Takes one message.
   *
   * @return empty if none comes in time; a message without descriptors and bytes if the other side
   *     closed
   * @throws IOException if the kernel had to drop descriptors; those that arrived are closed
   */
  public Optional<FdMessage> receive(Duration timeout) throws IOException {
    return receive(timeout, SocketMessage.DATA);
  }

  /**
   * Takes the first bytes alone, so that descriptors which come with later ones do not come with
   * them: the kernel puts together what was sent without descriptors and what follows.
   *
   * @param most how many bytes at most
   * @return as {@link #receive(Duration)}
   * @throws IOException if the kernel had to drop descriptors; those that arrived are closed
   */
  public Optional<FdMessage> receive(Duration timeout, int most) throws IOException {
    if (!Poll.await(stream.fd(), Poll.IN, timeout)) {
      return Optional.empty();
    }
    try (var message = new SocketMessage()) {
      message.limit(most);
      var result = Libc.recvmsg(stream.fd(), message.header(), MSG_CMSG_CLOEXEC);
      var count = Libc.check("recvmsg", stream.toString(), result);
      List<Descriptor> descriptors = new ArrayList<>();
      for (int fd : message.descriptors()) {
        descriptors.add(new Descriptor(fd));
      }
      if ((message.flags() & MSG_CTRUNC) != 0) {
        descriptors.forEach(Descriptor::close);
        throw new IOException(
            "recvmsg: more descriptors came than the %d that one message may carry"
                .formatted(SocketMessage.MOST_DESCRIPTORS));
      }
      return Optional.of(new FdMessage(message.bytes((int) count), descriptors));
    }
  }

  /** Sends bytes, at least one, together with descriptors; the sender keeps its own. */
  public void send(byte[] bytes, List<Descriptor> descriptors) throws IOException {
    try (var message = new SocketMessage()) {
      message.fill(bytes, descriptors.stream().map(Descriptor::fd).toList());
      var result = Libc.sendmsg(stream.fd(), message.header(), MSG_NOSIGNAL);
      Libc.check("sendmsg", stream.toString(), result);
    }
  }

  /** The stream's own descriptor. */
  public Descriptor stream() {
    return stream;
  }

  @Override
  public void close() {
    stream.close();
  }

  /** The kernel's msghdr with one buffer and one SCM_RIGHTS control message, 64-bit layout. */
  private static final class SocketMessage implements AutoCloseable {

    static final int MOST_DESCRIPTORS = 64;

    private static final int SOL_SOCKET = 1;
    private static final int SCM_RIGHTS = 1;
    private static final int DATA = 4096;
    private static final int CONTROL_HEADER = 16;
    private static final int CONTROL = CONTROL_HEADER + 4 * MOST_DESCRIPTORS;

    private final Memory header = new Memory(56);
    private final Memory vector = new Memory(16);
    private final Memory data = new Memory(DATA);
    private final Memory control = new Memory(CONTROL);

    SocketMessage() {
      header.clear();
      control.clear();
      vector.setPointer(0, data);
      vector.setLong(8, DATA);
      header.setPointer(16, vector);
      header.setLong(24, 1);
      header.setPointer(32, control);
      header.setLong(40, CONTROL);
    }

    void limit(int bytes) {
      vector.setLong(8, Math.min(bytes, DATA));
    }

    Memory header() {
      return header;
    }

    int flags() {
      return header.getInt(48);
    }

    byte[] bytes(int count) {
      return data.getByteArray(0, count);
    }

    void fill(byte[] bytes, List<Integer> descriptors) {
      if (bytes.length == 0 || bytes.length > DATA || descriptors.size() > MOST_DESCRIPTORS) {
        throw new IllegalArgumentException(
            "a message has 1 to %d bytes and at most %d descriptors, not %d and %d"
                .formatted(DATA, MOST_DESCRIPTORS, bytes.length, descriptors.size()));
      }
      data.write(0, bytes, 0, bytes.length);
      vector.setLong(8, bytes.length);
      var size = descriptors.isEmpty() ? 0 : CONTROL_HEADER + 4L * descriptors.size();
      header.setLong(40, size);
      control.setLong(0, size);
      control.setInt(8, SOL_SOCKET);
      control.setInt(12, SCM_RIGHTS);
      for (var i = 0; i < descriptors.size(); i++) {
        control.setInt(CONTROL_HEADER + 4L * i, descriptors.get(i));
      }
    }

    /** The descriptors of every control message: a sender may use several. */
    List<Integer> descriptors() {
      List<Integer> found = new ArrayList<>();
      var end = header.getLong(40);
      for (long at = 0; at + CONTROL_HEADER <= end; ) {
        var size = control.getLong(at);
        if (size < CONTROL_HEADER) {
          break;
        }
        if (control.getInt(at + 8) == SOL_SOCKET && control.getInt(at + 12) == SCM_RIGHTS) {
          for (var i = at + CONTROL_HEADER; i + 4 <= at + size; i += 4) {
            found.add(control.getInt(i));
          }
        }
        at += (size + 7) & ~7L;
      }
      return found;
    }

    @Override
    public void close() {
      header.close();
      vector.close();
      data.close();
      control.close();
    }
  }
}
