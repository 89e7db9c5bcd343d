package dev.plumbline.syscalls.host;

import java.nio.file.Path;

/** Changes to the mount table of this process's mount namespace: mount(2), umount2(2). */
public final class Mounts {

  private static final int MS_BIND = 0x1000;
  private static final int MNT_DETACH = 2;
  private static final int UMOUNT_NOFOLLOW = 8;

  private Mounts() {}

  /** Mounts an empty file system in memory. */
  public static void tmpfs(Path target) throws ErrnoException {
    mount("tmpfs", target, "tmpfs", 0, "");
  }

  /** Makes a file or directory appear at a second place of the same kind. */
  public static void bind(Path source, Path target) throws ErrnoException {
    mount(source.toString(), target, "", MS_BIND, "");
  }

  /**
   * Mounts a file system.
   *
   * @param flags the MS_ bits
   * @param data the file system's own options, comma-separated
   */
  public static void mount(String source, Path target, String type, long flags, String data)
      throws ErrnoException {
    var result =
        Libc.mount(Libc.text(source), Libc.path(target), Libc.text(type), flags, Libc.text(data));
    Libc.check("mount", target.toString(), result);
  }

  /** Takes the topmost mount off the path at once, even if busy, and never through a symlink. */
  public static void detach(String target) throws ErrnoException {
    var result = Libc.umount2(Libc.text(target), MNT_DETACH | UMOUNT_NOFOLLOW);
    Libc.check("umount", target, result);
  }
}
