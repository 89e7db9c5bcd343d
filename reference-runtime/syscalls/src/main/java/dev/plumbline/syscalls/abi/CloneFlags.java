package dev.plumbline.syscalls.abi;

/** Flags of {@code clone}, {@code unshare} and {@code setns}: the namespaces first. */
public final class CloneFlags {

  public static final long CLONE_NEWTIME = 0x80;
  public static final long CLONE_NEWNS = 0x2_0000;
  public static final long CLONE_NEWCGROUP = 0x200_0000;
  public static final long CLONE_NEWUTS = 0x400_0000;
  public static final long CLONE_NEWIPC = 0x800_0000;
  public static final long CLONE_NEWUSER = 0x1000_0000;
  public static final long CLONE_NEWPID = 0x2000_0000;
  public static final long CLONE_NEWNET = 0x4000_0000;

  public static final long CLONE_FS = 0x200;
  public static final long CLONE_FILES = 0x400;
  public static final long CLONE_PARENT = 0x8000;

  private CloneFlags() {}
}
