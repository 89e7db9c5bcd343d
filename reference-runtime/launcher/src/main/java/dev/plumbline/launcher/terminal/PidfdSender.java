package dev.plumbline.launcher.terminal;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.syscalls.host.FdConnection;
import dev.plumbline.syscalls.host.PidFd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Sends a handle of a process to a socket that the caller listens on: {@code --pidfd-socket}. */
public final class PidfdSender implements AutoCloseable {

  private static final byte[] NAME = "pidfd".getBytes(StandardCharsets.UTF_8);

  private final FdConnection connection;

  private PidfdSender(FdConnection connection) {
    this.connection = connection;
  }

  /**
   * Connects at once.
   *
   * @throws Refusal if nobody listens there
   */
  public static PidfdSender to(Path socket) {
    return new PidfdSender(ConsoleSender.connect("--pidfd-socket ", socket));
  }

  /** Sends a handle of this process. */
  public void send(long pid) throws IOException {
    try (var handle = PidFd.open(pid)) {
      connection.send(NAME, List.of(handle.descriptor()));
    } catch (IOException e) {
      throw new Refusal("--pidfd-socket: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
