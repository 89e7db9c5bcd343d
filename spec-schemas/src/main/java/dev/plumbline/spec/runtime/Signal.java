package dev.plumbline.spec.runtime;

import java.util.Arrays;
import java.util.Optional;

/** Standard signals of Linux; their numbers are the same on x86-64 and aarch64. */
public enum Signal {
  SIGHUP(1),
  SIGINT(2),
  SIGQUIT(3),
  SIGILL(4),
  SIGTRAP(5),
  SIGABRT(6),
  SIGBUS(7),
  SIGFPE(8),
  SIGKILL(9),
  SIGUSR1(10),
  SIGSEGV(11),
  SIGUSR2(12),
  SIGPIPE(13),
  SIGALRM(14),
  SIGTERM(15),
  SIGSTKFLT(16),
  SIGCHLD(17),
  SIGCONT(18),
  SIGSTOP(19),
  SIGTSTP(20),
  SIGTTIN(21),
  SIGTTOU(22),
  SIGURG(23),
  SIGXCPU(24),
  SIGXFSZ(25),
  SIGVTALRM(26),
  SIGPROF(27),
  SIGWINCH(28),
  SIGIO(29),
  SIGPWR(30),
  SIGSYS(31);

  private final int number;

  Signal(int number) {
    this.number = number;
  }

  /** The kernel's number. */
  public int number() {
    return number;
  }

  /** The name without its prefix: {@code TERM}. */
  public String shortName() {
    return name().substring("SIG".length());
  }

  /** The signal of a number, if it is a standard one. */
  public static Optional<Signal> ofNumber(int number) {
    return Arrays.stream(values()).filter(signal -> signal.number == number).findFirst();
  }
}
