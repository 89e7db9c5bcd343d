package dev.plumbline.syscalls;

/** A flag of {@code openat}, named without its {@code O_}. */
public enum OpenFlag {
  RDONLY(0),
  WRONLY(1),
  RDWR(2),
  CREAT(0100),
  EXCL(0200),
  NOCTTY(0400),
  TRUNC(01000),
  APPEND(02000),
  NONBLOCK(04000),
  DIRECT(040000, 0200000),
  DIRECTORY(0200000, 040000),
  NOFOLLOW(0400000, 0100000),
  NOATIME(01000000),
  CLOEXEC(02000000),
  PATH(010000000),
  TMPFILE(020200000, 020040000);

  private final long x86;
  private final long aarch64;

  OpenFlag(long both) {
    this(both, both);
  }

  OpenFlag(long x86, long aarch64) {
    this.x86 = x86;
    this.aarch64 = aarch64;
  }

  long value(Architecture architecture) {
    return architecture == Architecture.AARCH64 ? aarch64 : x86;
  }
}
