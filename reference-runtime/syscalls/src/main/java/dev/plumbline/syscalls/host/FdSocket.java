package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A listening stream socket at a path, over which another process hands in open descriptors, as
 * {@code --console-socket}, {@code --pidfd-socket} and a seccomp listener do. Closing it removes
 * the path.
 */
public final class FdSocket implements AutoCloseable {

  private static final int AF_UNIX = 1;
  private static final int SOCK_STREAM = 1;
  private static final int SOCK_NONBLOCK = 04000;
  private static final int SOCK_CLOEXEC = 02000000;

  /** Bytes of a socket's path that the kernel takes, without the final NUL. */
  public static final int LONGEST_PATH = 107;

  private final Path path;
  private final Descriptor listener;

  private FdSocket(Path path, Descriptor listener) {
    this.path = path;
    this.listener = listener;
  }

  /**
   * Creates the socket and listens.
   *
   * @throws IOException if the path exists, or is longer than {@value #LONGEST_PATH} bytes
   */
  public static FdSocket listen(Path path) throws IOException {
    var address = address(path);
    var listener = socket(SOCK_NONBLOCK);
    try {
      var fd = listener.fd();
      Libc.check("bind", path.toString(), Libc.bind(fd, address, address.length));
      Libc.check("listen", path.toString(), Libc.listen(fd, 16));
      return new FdSocket(path, listener);
    } catch (IOException e) {
      listener.close();
      throw e;
    }
  }

  /** Connects to a socket that someone else listens on, to hand descriptors in. */
  public static FdConnection connect(Path path) throws IOException {
    var address = address(path);
    var descriptor = socket(0);
    try {
      var result = Libc.connect(descriptor.fd(), address, address.length);
      Libc.check("connect", path.toString(), result);
      return new FdConnection(descriptor);
    } catch (IOException e) {
      descriptor.close();
      throw e;
    }
  }

  /** Where the socket is. */
  public Path path() {
    return path;
  }

  /** Waits for the next caller; empty if nobody connects within the timeout. */
  public Optional<FdConnection> accept(Duration timeout) throws IOException {
    if (!Poll.await(listener.fd(), Poll.IN, timeout)) {
      return Optional.empty();
    }
    var fd = Libc.accept4(listener.fd(), null, null, SOCK_CLOEXEC);
    if (fd < 0 && Libc.errno() == ErrnoException.EAGAIN) {
      return Optional.empty();
    }
    var accepted = Libc.check("accept", path.toString(), fd);
    return Optional.of(new FdConnection(new Descriptor((int) accepted)));
  }

  /** Accepts one caller and takes its first message; empty if either fails to come in time. */
  public Optional<FdMessage> receive(Duration timeout) throws IOException {
    var deadline = System.nanoTime() + timeout.toNanos();
    var connection = accept(timeout);
    if (connection.isEmpty()) {
      return Optional.empty();
    }
    try (var open = connection.get()) {
      return open.receive(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    Files.deleteIfExists(path);
  }

  private static Descriptor socket(int flags) throws ErrnoException {
    var fd = Libc.socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | flags, 0);
    return new Descriptor((int) Libc.check("socket", "AF_UNIX", fd));
  }

  /** The kernel's form of a path as an address. */
  static byte[] address(Path path) throws IOException {
    var bytes = path.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_PATH) {
      throw new IOException(
          "socket path is %d bytes long, the kernel takes %d: %s"
              .formatted(bytes.length, LONGEST_PATH, path));
    }
    return ByteBuffer.allocate(2 + LONGEST_PATH + 1)
        .order(ByteOrder.nativeOrder())
        .putShort((short) AF_UNIX)
        .put(bytes)
        .array();
  }
}
