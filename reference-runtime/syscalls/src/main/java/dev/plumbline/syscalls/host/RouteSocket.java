package dev.plumbline.syscalls.host;

import dev.plumbline.syscalls.abi.CloneFlags;
import dev.plumbline.syscalls.abi.RouteRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks and changes the network devices of one network namespace: rtnetlink(7). */
public final class RouteSocket implements AutoCloseable {

  private static final int AF_NETLINK = 16;
  private static final int SOCK_RAW_CLOEXEC = 3 | 02000000;
  private static final int NETLINK_ROUTE = 0;
  private static final int ERROR = 2;
  private static final int DONE = 3;
  private static final int HEADER = 16;
  private static final int LARGEST = 1 << 17;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Descriptor socket;

  private RouteSocket(Descriptor socket) {
    this.socket = socket;
  }

  /** That of this process's own namespace. */
  public static RouteSocket open() throws ErrnoException {
    var fd = Libc.socket(AF_NETLINK, SOCK_RAW_CLOEXEC, NETLINK_ROUTE);
    return new RouteSocket(new Descriptor((int) Libc.check("socket", "netlink", fd)));
  }

  /**
   * That of another namespace. A socket stays where it was made: by a thread that went there, and
   * ends there.
   */
  public static RouteSocket in(Descriptor namespace) throws IOException {
    List<RouteSocket> made = new ArrayList<>();
    List<ErrnoException> failed = new ArrayList<>();
    var thread =
        new Thread(
            () -> {
              try {
                var result = Libc.setns(namespace.fd(), (int) CloneFlags.CLONE_NEWNET);
                Libc.check("setns", "a network namespace", result);
                made.add(open());
              } catch (ErrnoException e) {
                failed.add(e);
              }
            });
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a network namespace was entered", e);
    }
    if (made.isEmpty()) {
      throw failed.get(0);
    }
    return made.get(0);
  }

  /**
   * Sends a request and takes its answers.
   *
   * @param what for the message of a failure
   * @return the messages of a dump with their headers; none for a change
   * @throws ErrnoException if the kernel refuses it
   */
  public List<ByteBuffer> ask(String what, RouteRequest request) throws IOException {
    var bytes = request.bytes();
    Libc.check("send", what, Libc.write(socket.fd(), bytes, bytes.length));
    List<ByteBuffer> answers = new ArrayList<>();
    while (true) {
      var reading = socket.read(LARGEST, PATIENCE);
      var part = ByteBuffer.wrap(reading.bytes()).order(ByteOrder.LITTLE_ENDIAN);
      if (!part.hasRemaining()) {
        throw new IOException(what + ": the kernel does not answer");
      }
      for (var at = 0; at + HEADER <= part.limit(); ) {
        var size = part.getInt(at);
        var type = part.getShort(at + 4);
        if (type == DONE) {
          return answers;
        }
        if (type == ERROR) {
          Libc.checkAnswer("rtnetlink", what, part.getInt(at + HEADER));
          return answers;
        }
        answers.add(part.slice(at, size).order(ByteOrder.LITTLE_ENDIAN));
        at += (Math.max(size, HEADER) + 3) & ~3;
      }
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
