package dev.plumbline.spec.runtime;

import java.util.Locale;

/** Resources that Linux limits, by the name used in {@code process.rlimits} and getrlimit(2). */
public enum RlimitName {
  RLIMIT_CPU,
  RLIMIT_FSIZE,
  RLIMIT_DATA,
  RLIMIT_STACK,
  RLIMIT_CORE,
  RLIMIT_RSS,
  RLIMIT_NPROC,
  RLIMIT_NOFILE,
  RLIMIT_MEMLOCK,
  RLIMIT_AS,
  RLIMIT_LOCKS,
  RLIMIT_SIGPENDING,
  RLIMIT_MSGQUEUE,
  RLIMIT_NICE,
  RLIMIT_RTPRIO,
  RLIMIT_RTTIME;

  /** The kernel's number, the same on x86-64 and aarch64. */
  public int number() {
    return ordinal();
  }

  /** The name without its prefix, in lower case: {@code nofile}. */
  public String shortName() {
    return name().substring("RLIMIT_".length()).toLowerCase(Locale.ROOT);
  }
}
