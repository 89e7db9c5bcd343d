package dev.plumbline.syscalls.host;

import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.SyscallName;

/** Which flags of a filter this kernel has: seccomp(2). */
public final class SeccompFlags {

  private static final int SET_MODE_FILTER = 1;
  private static final long NEW_LISTENER = 8;

  private SeccompFlags() {}

  /**
   * Whether the kernel has a flag. It reads a filter only after it has looked at the flags, so
   * without one it tells which it minds.
   *
   * @param flag a bit of SECCOMP_FILTER_FLAG_
   */
  public static boolean isKnown(long flag) {
    return complainsOfFilter(flag) || complainsOfFilter(flag | NEW_LISTENER);
  }

  private static boolean complainsOfFilter(long flags) {
    var number = Architecture.current().number(SyscallName.SECCOMP);
    var result = Libc.syscall(number, SET_MODE_FILTER, flags, 0, 0);
    return result < 0 && Libc.errno() == Errno.EFAULT.value();
  }
}
