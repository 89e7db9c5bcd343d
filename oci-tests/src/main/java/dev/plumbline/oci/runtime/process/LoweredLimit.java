package dev.plumbline.oci.runtime.process;

import dev.plumbline.fixtures.host.HostFacts;
import dev.plumbline.fixtures.probe.Rlimit;
import dev.plumbline.syscalls.abi.Resource;
import java.util.Map;

/**
 * Limits that any caller may set, and under which a probe runs: no higher than the caller's own. A
 * limit that is 0 already stays so.
 */
final class LoweredLimit {

  private static final long LARGE = 1L << 40;

  private LoweredLimit() {}

  /** A soft limit, and a hard one of twice as much where the caller's allows that. */
  static Rlimit of(Resource resource) {
    var hard = Math.min(2 * wanted(resource), ownHard(resource));
    return new Rlimit(hard / 2, hard);
  }

  /** The entry of {@code rlimits} for a limit. */
  static Map<String, Object> entry(Resource resource, Rlimit limit) {
    return Map.of("type", resource.name(), "soft", limit.soft(), "hard", limit.hard());
  }

  private static long wanted(Resource resource) {
    return switch (resource) {
      case RLIMIT_CPU -> 900;
      case RLIMIT_STACK -> 6L << 20;
      case RLIMIT_NPROC -> 3000;
      case RLIMIT_NOFILE -> 700;
      case RLIMIT_MEMLOCK -> 48_000;
      case RLIMIT_LOCKS, RLIMIT_SIGPENDING -> 500;
      case RLIMIT_MSGQUEUE -> 40_000;
      case RLIMIT_NICE -> 5;
      case RLIMIT_RTPRIO -> 7;
      case RLIMIT_RTTIME -> 9_000_000;
      default -> LARGE;
    };
  }

  private static long ownHard(Resource resource) {
    return HostFacts.detect().rlimits().stream()
        .filter(limit -> limit.name().equals(words(resource)))
        .filter(limit -> !limit.hard().equals("unlimited"))
        .mapToLong(limit -> Long.parseLong(limit.hard()))
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  /** What {@code /proc/PID/limits} calls it. */
  private static String words(Resource resource) {
    return "Max "
        + switch (resource) {
          case RLIMIT_CPU -> "cpu time";
          case RLIMIT_FSIZE -> "file size";
          case RLIMIT_DATA -> "data size";
          case RLIMIT_STACK -> "stack size";
          case RLIMIT_CORE -> "core file size";
          case RLIMIT_RSS -> "resident set";
          case RLIMIT_NPROC -> "processes";
          case RLIMIT_NOFILE -> "open files";
          case RLIMIT_MEMLOCK -> "locked memory";
          case RLIMIT_AS -> "address space";
          case RLIMIT_LOCKS -> "file locks";
          case RLIMIT_SIGPENDING -> "pending signals";
          case RLIMIT_MSGQUEUE -> "msgqueue size";
          case RLIMIT_NICE -> "nice priority";
          case RLIMIT_RTPRIO -> "realtime priority";
          case RLIMIT_RTTIME -> "realtime timeout";
        };
  }
}
