package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A handle on one process that stays true when its number is used again: pidfd_open(2). */
public final class PidFd implements AutoCloseable {

  private final long pid;
  private final Descriptor descriptor;

  private PidFd(long pid, Descriptor descriptor) {
    this.pid = pid;
    this.descriptor = descriptor;
  }

  /**
   * Opens the process that has this number now.
   *
   * @throws ErrnoException with ESRCH if there is none
   */
  public static PidFd open(long pid) throws ErrnoException {
    var fd = Libc.syscall(Libc.SYS_PIDFD_OPEN, pid, 0, 0, 0);
    return new PidFd(pid, new Descriptor((int) Libc.check("pidfd_open", "process " + pid, fd)));
  }

  /**
   * Takes over a pidfd that another process handed in, as {@code --pidfd-socket} does.
   *
   * @throws IOException if the descriptor is no pidfd, or its process is gone or invisible here; it
   *     is closed then
   */
  public static PidFd adopt(Descriptor descriptor) throws IOException {
    var info = Files.readAllLines(Path.of("/proc/self/fdinfo/" + descriptor.fd()));
    for (var line : info) {
      if (line.startsWith("Pid:\t") && Long.parseLong(line.substring(5)) > 0) {
        return new PidFd(Long.parseLong(line.substring(5)), descriptor);
      }
    }
    descriptor.close();
    throw new IOException("a pidfd of a living process was expected, the descriptor is none");
  }

  /** Opens the very process of the snapshot; empty if it is gone, even if its number lives on. */
  public static Optional<PidFd> open(ProcessSnapshot process) throws ErrnoException {
    PidFd opened;
    try {
      opened = open(process.pid());
    } catch (ErrnoException e) {
      if (e.isNoSuchProcess()) {
        return Optional.empty();
      }
      throw e;
    }
    var now = ProcessSnapshot.of(process.pid());
    if (now.isEmpty() || now.get().startTime() != process.startTime()) {
      opened.close();
      return Optional.empty();
    }
    return Optional.of(opened);
  }

  /** The process's number when the handle was opened. */
  public long pid() {
    return pid;
  }

  /** The handle's own descriptor. */
  public Descriptor descriptor() {
    return descriptor;
  }

  /**
   * Waits until every thread of the process has ended; it may still be a zombie.
   *
   * @return whether it ended within the timeout
   */
  public boolean awaitExit(Duration timeout) throws IOException {
    return Poll.await(descriptor.fd(), Poll.IN, timeout);
  }

  /**
   * Sends a signal to this process and no other.
   *
   * @throws ErrnoException with ESRCH if it has ended and been reaped
   */
  public void sendSignal(int signal) throws ErrnoException {
    var result = Libc.syscall(Libc.SYS_PIDFD_SEND_SIGNAL, descriptor.fd(), signal, 0, 0);
    Libc.check("pidfd_send_signal", "signal " + signal + " to process " + pid, result);
  }

  @Override
  public void close() {
    descriptor.close();
  }
}
