package dev.plumbline.launcher.command;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.operation.CreateRequest;
import dev.plumbline.launcher.terminal.ConsoleSender;
import dev.plumbline.launcher.terminal.MasterTaker;
import dev.plumbline.launcher.terminal.PidfdSender;
import dev.plumbline.launcher.terminal.Relay;
import dev.plumbline.syscalls.host.Descriptor;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the words behind {@code create} and {@code run} ask for. */
final class CreationArguments {

  private static final int FIRST = 3;

  private CreationArguments() {}

  /**
   * The request of a command line.
   *
   * @param foreground whether this command stays with the container and relays its terminal
   */
  static CreateRequest request(Arguments arguments, boolean foreground) throws IOException {
    var listening = listening();
    return new CreateRequest(
        arguments.id(),
        Path.of(arguments.value(Options.BUNDLE).orElse(".")).toAbsolutePath(),
        absolute(arguments, Options.PID_FILE),
        taker(arguments, foreground),
        pidfd(arguments),
        listening,
        preserved(arguments, listening),
        notifySocket(),
        !arguments.has(Options.NO_PIVOT),
        !arguments.has(Options.NO_KEYRING));
  }

  static @Nullable MasterTaker taker(Arguments arguments, boolean foreground) {
    var socket = arguments.value(Options.CONSOLE);
    if (socket.isPresent()) {
      return ConsoleSender.to(Path.of(socket.get()).toAbsolutePath());
    }
    return foreground ? new Relay() : null;
  }

  static @Nullable PidfdSender pidfd(Arguments arguments) {
    var socket = absolute(arguments, Options.PIDFD);
    return socket == null ? null : PidfdSender.to(socket);
  }

  private static @Nullable Path absolute(Arguments arguments, Option option) {
    var file = arguments.value(option);
    return file.isPresent() ? Path.of(file.get()).toAbsolutePath() : null;
  }

  /**
   * How many descriptors are handed on.
   *
   * @param others how many are already, before those of {@code --preserve-fds}
   * @throws Refusal if the caller has not left one of them open
   */
  static int preserved(Arguments arguments, int others) throws IOException {
    var all = others + arguments.number(Options.PRESERVE, 0);
    for (var number = FIRST; number < FIRST + all; number++) {
      if (!Descriptor.isInherited(number)) {
        throw new Refusal(
            (number < FIRST + others ? "LISTEN_FDS" : Options.PRESERVE.name())
                + ": descriptor "
                + number
                + " is not open");
      }
    }
    return all;
  }

  /** Descriptors that a service manager has handed to this very process: sd_listen_fds(3). */
  private static int listening() {
    var count = System.getenv("LISTEN_FDS");
    var pid = System.getenv("LISTEN_PID");
    if (count == null || pid == null || !pid.equals("" + ProcessHandle.current().pid())) {
      return 0;
    }
    try {
      return Integer.parseUnsignedInt(count);
    } catch (NumberFormatException e) {
      throw new Refusal("LISTEN_FDS=" + count + ": no number", e);
    }
  }

  /** A path, or {@code @} and a name in the caller's network: sd_notify(3). */
  private static @Nullable String notifySocket() {
    var socket = System.getenv("NOTIFY_SOCKET");
    return socket == null || !(socket.startsWith("/") || socket.startsWith("@")) ? null : socket;
  }
}
