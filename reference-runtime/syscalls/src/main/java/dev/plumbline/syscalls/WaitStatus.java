package dev.plumbline.syscalls;

import java.util.OptionalInt;

/**
 * How a process ended, as {@code wait4} reports it.
 *
 * @param raw the status word
 */
public record WaitStatus(int raw) {

  /** The exit code, if it ended by itself. */
  public OptionalInt exitCode() {
    return (raw & 0x7f) == 0 ? OptionalInt.of(raw >> 8 & 0xff) : OptionalInt.empty();
  }

  /** The number of the signal that killed it, if one did. */
  public OptionalInt signal() {
    int signal = raw & 0x7f;
    return signal != 0 && signal != 0x7f ? OptionalInt.of(signal) : OptionalInt.empty();
  }
}
