package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The socket that {@code --console-socket} names: a runtime sends one pty master to it. */
public final class ConsoleSocket implements AutoCloseable {

  private final FdSocket socket;

  private ConsoleSocket(FdSocket socket) {
    this.socket = socket;
  }

  /** Listens at a path; see {@link FdSocket#listen}. */
  public static ConsoleSocket listen(Path path) throws IOException {
    return new ConsoleSocket(FdSocket.listen(path));
  }

  /** Where the socket is. */
  public Path path() {
    return socket.path();
  }

  /**
   * Waits for the terminal; empty if no message comes in time.
   *
   * @throws IOException if the message has not exactly one descriptor, or that is no terminal
   */
  public Optional<Terminal> receive(Duration timeout) throws IOException {
    var message = socket.receive(timeout);
    return message.isEmpty()
        ? Optional.empty()
        : Optional.of(new Terminal(message.get().exactlyOne()));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
