package dev.plumbline.launcher.terminal;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.syscalls.host.Descriptor;
import dev.plumbline.syscalls.host.FdConnection;
import dev.plumbline.syscalls.host.FdSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Sends one descriptor to a socket that the caller listens on: {@code --console-socket}. */
public final class ConsoleSender implements MasterTaker {

  /** What engines expect beside the descriptor: a name of what it is. */
  private static final byte[] NAME = "/dev/pts/ptmx".getBytes(StandardCharsets.UTF_8);

  private final String option;
  private final FdConnection connection;

  private ConsoleSender(String option, FdConnection connection) {
    this.option = option;
    this.connection = connection;
  }

  /**
   * Connects at once, before anything is made that would have to be undone.
   *
   * @throws Refusal if nobody listens there
   */
  public static ConsoleSender to(Path socket) {
    return new ConsoleSender("--console-socket " + socket, connect("--console-socket ", socket));
  }

  static FdConnection connect(String option, Path socket) {
    try {
      return FdSocket.connect(socket);
    } catch (IOException e) {
      throw new Refusal(option + socket + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void take(Descriptor master) {
    try (master) {
      connection.send(NAME, List.of(master));
    } catch (IOException e) {
      throw new Refusal(option + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
