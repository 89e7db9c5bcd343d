package dev.plumbline.spec.verdict;

/**
 * One thing that a host or a runtime offers or lacks, found before any test.
 *
 * @param id the need's id, such as {@code host:cgroup-v2} or {@code runtime:umask}
 * @param offered whether it is there
 * @param reason how that was found, or why it is missing: the reason of every N/A that follows
 */
public record Capability(String id, boolean offered, String reason) {

  /** Whether it belongs to the host, so that another host could make the clause testable. */
  public boolean ofHost() {
    return id.startsWith("host:");
  }
}
