package dev.plumbline.launcher.program;

import java.util.Map;

/** Names of the configuration, and the numbers that the kernel has for them. */
public final class KernelNames {

  /** Policies of {@code process.scheduler}: sched(7). SCHED_ISO is reserved, and there is none. */
  public static final Map<String, Integer> POLICIES =
      Map.of(
          "SCHED_OTHER", 0,
          "SCHED_FIFO", 1,
          "SCHED_RR", 2,
          "SCHED_BATCH", 3,
          "SCHED_IDLE", 5,
          "SCHED_DEADLINE", 6);

  /** Flags of {@code process.scheduler}: sched_setattr(2). */
  public static final Map<String, Integer> SCHEDULER_FLAGS =
      Map.of(
          "SCHED_FLAG_RESET_ON_FORK", 0x01,
          "SCHED_FLAG_RECLAIM", 0x02,
          "SCHED_FLAG_DL_OVERRUN", 0x04,
          "SCHED_FLAG_KEEP_POLICY", 0x08,
          "SCHED_FLAG_KEEP_PARAMS", 0x10,
          "SCHED_FLAG_UTIL_CLAMP_MIN", 0x20,
          "SCHED_FLAG_UTIL_CLAMP_MAX", 0x40);

  /** Classes of {@code process.ioPriority}: ioprio_set(2). */
  public static final Map<String, Integer> IO_CLASSES =
      Map.of("IOPRIO_CLASS_RT", 1, "IOPRIO_CLASS_BE", 2, "IOPRIO_CLASS_IDLE", 3);

  /** Domains of {@code linux.personality}: personality(2). */
  public static final Map<String, Integer> DOMAINS = Map.of("LINUX", 0, "LINUX32", 8);

  /** Modes of {@code linux.memoryPolicy}: set_mempolicy(2). */
  public static final Map<String, Integer> MEMORY_MODES =
      Map.of(
          "MPOL_DEFAULT", 0,
          "MPOL_PREFERRED", 1,
          "MPOL_BIND", 2,
          "MPOL_INTERLEAVE", 3,
          "MPOL_LOCAL", 4,
          "MPOL_PREFERRED_MANY", 5,
          "MPOL_WEIGHTED_INTERLEAVE", 6);

  /** Flags of {@code linux.memoryPolicy}. */
  public static final Map<String, Integer> MEMORY_FLAGS =
      Map.of(
          "MPOL_F_NUMA_BALANCING", 1 << 13,
          "MPOL_F_RELATIVE_NODES", 1 << 14,
          "MPOL_F_STATIC_NODES", 1 << 15);

  private KernelNames() {}
}
