package dev.plumbline.syscalls.host;

import java.nio.file.Path;

/** A namespace as the file that stands for it: namespaces(7). */
public final class NamespaceFile {

  private static final int O_CLOEXEC = 02000000;

  private NamespaceFile() {}

  /**
   * Opens one, such as {@code /proc/7/ns/net}; the descriptor keeps the namespace alive.
   *
   * @throws ErrnoException if there is none, or this process may not look at it
   */
  public static Descriptor open(Path file) throws ErrnoException {
    var fd = Libc.open(Libc.path(file), O_CLOEXEC);
    return new Descriptor((int) Libc.check("open", file.toString(), fd));
  }
}
