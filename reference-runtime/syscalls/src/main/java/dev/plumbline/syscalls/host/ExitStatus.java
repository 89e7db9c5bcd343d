package dev.plumbline.syscalls.host;

/**
 * How a process ended.
 *
 * @param code its exit code, 0 if a signal ended it
 * @param signal the signal that ended it, 0 if none did
 */
public record ExitStatus(int code, int signal) {

  /** Reads the word that wait(2) fills in. */
  public static ExitStatus decode(int word) {
    var signal = word & 0x7f;
    return new ExitStatus(signal == 0 ? (word >> 8) & 0xff : 0, signal);
  }

  /** The code as a shell tells it: 128 + signal where a signal ended it. */
  public int shell() {
    return signal == 0 ? code : 128 + signal;
  }
}
