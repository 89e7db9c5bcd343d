package dev.plumbline.syscalls.host;

import java.nio.file.Path;

/**
 * A mounted file system that is in no mount table: fsopen(2), fsmount(2), Linux 5.2. Only this
 * process sees it, by its descriptor's path; it is gone when that is closed.
 */
public final class DetachedMount implements AutoCloseable {

  private static final int SYS_FSOPEN = 430;
  private static final int SYS_FSCONFIG = 431;
  private static final int SYS_FSMOUNT = 432;
  private static final int CLOEXEC = 1;
  private static final int SET_FLAG = 0;
  private static final int CREATE = 6;

  private final Descriptor root;

  private DetachedMount(Descriptor root) {
    this.root = root;
  }

  /**
   * Mounts a file system.
   *
   * @param type such as {@code tmpfs}
   * @param flag an option without a value, such as a cgroup controller's name
   */
  public static DetachedMount of(String type, String flag) throws ErrnoException {
    try (var context = new Descriptor((int) open(type))) {
      var fd = context.fd();
      var what = type + " " + flag;
      Libc.check(
          "fsconfig", what, Libc.syscall(SYS_FSCONFIG, fd, SET_FLAG, Libc.text(flag), null, 0));
      Libc.check("fsconfig", what, Libc.syscall(SYS_FSCONFIG, fd, CREATE, null, null, 0));
      var mount = Libc.syscall(SYS_FSMOUNT, fd, CLOEXEC, 0, 0);
      return new DetachedMount(new Descriptor((int) Libc.check("fsmount", what, mount)));
    }
  }

  private static long open(String type) throws ErrnoException {
    return Libc.check("fsopen", type, Libc.syscall(SYS_FSOPEN, Libc.text(type), CLOEXEC));
  }

  /** The root directory, valid in this process until {@link #close()}. */
  public Path path() {
    return Path.of("/proc/self/fd/" + root.fd());
  }

  @Override
  public void close() {
    root.close();
  }
}
