package dev.plumbline.launcher.terminal;

import dev.plumbline.syscalls.host.Descriptor;
import dev.plumbline.syscalls.host.Reading;
import dev.plumbline.syscalls.host.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Carries bytes between the standard streams of this command and the terminal of the process that
 * it waits for. Where the caller has a terminal himself, it passes everything on meanwhile, and the
 * other one has its size.
 */
public final class Relay implements MasterTaker {

  /** What a terminal has that was given no size. */
  private static final Terminal.Size NONE = new Terminal.Size(0, 0);

  private static final int CHUNK = 8192;
  private static final Duration FOREVER = Duration.ofDays(365);

  /** What was written before the end has arrived by then; others may hold the terminal longer. */
  private static final Duration REST = Duration.ofMillis(300);

  private final Descriptor input = Descriptor.standard(0);

  /** Written to by plain calls: that a stream of the caller's blocks is not ours to change. */
  private final OutputStream output = new FileOutputStream(FileDescriptor.out);

  private @Nullable Terminal master;
  private @Nullable Terminal caller;
  private Terminal.@Nullable Modes modes;
  private @Nullable Thread forth;
  private @Nullable Thread back;

  @Override
  public void take(Descriptor descriptor) throws IOException {
    master = new Terminal(descriptor);
    if (input.isTerminal()) {
      caller = new Terminal(input);
      if (NONE.equals(master.size())) {
        resize();
      }
    }
  }

  /** Gives the process's terminal the size of the caller's. */
  public void resize() throws IOException {
    if (master != null && caller != null) {
      master.resize(caller.size());
    }
  }

  /** Begins to carry. */
  public void start() throws IOException {
    if (master == null) {
      return;
    }
    if (caller != null) {
      modes = caller.makeRaw();
    }
    forth = daemon("input", this::carryIn);
    back = daemon("output", this::carryOut);
  }

  /** Carries what is left after the process has ended. */
  public void finish() throws IOException {
    if (back != null) {
      try {
        back.join(REST.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void carryIn() {
    var to = Objects.requireNonNull(master);
    carry(input, bytes -> to.write(bytes, FOREVER));
  }

  private void carryOut() {
    carry(Objects.requireNonNull(master).master(), output::write);
  }

  /** Takes what was read. */
  private interface Sink {
    void write(byte[] bytes) throws IOException;
  }

  /**
   * Until one end is closed; what is wrong with the streams shows itself to those that use them.
   */
  private static void carry(Descriptor from, Sink to) {
    try {
      while (true) {
        var part = from.read(CHUNK, FOREVER);
        if (part.bytes().length > 0) {
          to.write(part.bytes());
        }
        if (part.end() == Reading.End.CLOSED) {
          return;
        }
      }
    } catch (IOException e) {
      return; // a stream of the caller's is gone
    }
  }

  private static Thread daemon(String name, Runnable carrying) {
    var thread = new Thread(carrying, "terminal " + name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Gives the caller's terminal back as it was. */
  @Override
  public void close() {
    try {
      if (caller != null && modes != null) {
        caller.restore(modes);
      }
    } catch (IOException e) {
      return; // the caller's terminal is gone
    }
  }
}
