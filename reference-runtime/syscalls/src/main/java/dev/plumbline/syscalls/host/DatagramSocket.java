package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A socket at a path that other processes send datagrams to, as to a service manager: sd_notify(3).
 * Descriptors that come with one are closed. Closing it removes the path.
 */
public final class DatagramSocket implements AutoCloseable {

  private static final int AF_UNIX = 1;
  private static final int SOCK_DGRAM = 2;
  private static final int SOCK_CLOEXEC = 02000000;
  private static final int LONGEST = 4096;

  private final Path path;
  private final Descriptor socket;

  private DatagramSocket(Path path, Descriptor socket) {
    this.path = path;
    this.socket = socket;
  }

  /**
   * Creates the socket.
   *
   * @throws IOException if the path exists, or is longer than {@value FdSocket#LONGEST_PATH} bytes
   */
  public static DatagramSocket bind(Path path) throws IOException {
    var address = FdSocket.address(path);
    var fd = Libc.check("socket", "AF_UNIX", Libc.socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    var socket = new Descriptor((int) fd);
    try {
      Libc.check("bind", path.toString(), Libc.bind(socket.fd(), address, address.length));
      return new DatagramSocket(path, socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Where the socket is. */
  public Path path() {
    return path;
  }

  /** Takes the next datagram, if one comes within the timeout. */
  public Reading receive(Duration timeout) throws IOException {
    return socket.read(LONGEST, timeout);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    Files.deleteIfExists(path);
  }
}
