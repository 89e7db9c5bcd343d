package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.terminal.Relay;
import dev.plumbline.syscalls.host.PidFd;
import dev.plumbline.syscalls.host.QuitSignal;
import dev.plumbline.syscalls.host.Subreaper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;

/**
 * Stands at the caller's side for a process of a container until that ends: signals that reach this
 * command go to it, and the caller's terminal is its own.
 */
final class Foreground implements AutoCloseable {

  /** What the JVM lets through; it keeps SIGQUIT for itself, which is taken from it. */
  private static final List<String> FORWARDED =
      List.of("HUP", "INT", "TERM", "USR1", "USR2", "ALRM", "CONT", "TSTP", "PWR", "IO");

  private static final Duration FOREVER = Duration.ofDays(36500);

  private final long pid;
  private final PidFd process;
  private final @Nullable Relay relay;

  private Foreground(long pid, PidFd process, @Nullable Relay relay) {
    this.pid = pid;
    this.process = process;
    this.relay = relay;
  }

  /** Begins to stand for it. */
  static Foreground of(long pid, @Nullable Relay relay) throws IOException {
    var foreground = new Foreground(pid, PidFd.open(pid), relay);
    FORWARDED.forEach(name -> handle(name, foreground::forward));
    QuitSignal.handle(() -> foreground.forward(QuitSignal.NUMBER));
    handle("WINCH", foreground::resize);
    if (relay != null) {
      relay.start();
    }
    return foreground;
  }

  private static void handle(String name, sun.misc.SignalHandler handler) {
    try {
      Signal.handle(new Signal(name), handler);
    } catch (IllegalArgumentException e) {
      return; // the JVM has a use of its own for it
    }
  }

  private void forward(Signal signal) {
    forward(signal.getNumber());
  }

  private void forward(int signal) {
    try {
      process.sendSignal(signal);
    } catch (IOException | IllegalStateException e) {
      return; // it has ended, and this command is about to
    }
  }

  private void resize(Signal signal) {
    try {
      if (relay == null) {
        forward(signal);
      } else {
        relay.resize();
      }
    } catch (IOException e) {
      return; // a terminal is gone, which whoever uses it is told
    }
  }

  /** Waits for its end; the exit status as a shell tells it. */
  int await() throws IOException {
    var status = Subreaper.reap(pid, FOREVER).orElseThrow().shell();
    if (relay != null) {
      relay.finish();
    }
    return status;
  }

  @Override
  public void close() {
    if (relay != null) {
      relay.close();
    }
    process.close();
  }
}
