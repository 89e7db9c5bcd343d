package dev.plumbline.launcher.operation;

import dev.plumbline.syscalls.Errno;
import java.util.Map;

/** An error number of a program's step in words. */
final class KernelError {

  /** Docker and Podman look for these in messages: exit status 127 or 126 depends on them. */
  private static final Map<Errno, String> WORDS =
      Map.of(
          Errno.EPERM, "operation not permitted",
          Errno.ENOENT, "no such file or directory",
          Errno.EACCES, "permission denied",
          Errno.ENOTDIR, "not a directory");

  private KernelError() {}

  static String text(int number) {
    var errno = Errno.of(number);
    var words = errno.map(WORDS::get).orElse(null);
    return words == null
        ? errno.map(Enum::name).orElse("error") + " (" + number + ")"
        : words + " (" + errno.get() + ")";
  }
}
