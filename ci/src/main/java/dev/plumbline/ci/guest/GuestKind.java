package dev.plumbline.ci.guest;

import java.util.List;
import java.util.Locale;

/** The kinds of host that a guest can be, each with the needs that brought it about. */
public enum GuestKind {
  /** Every cgroup controller on a hierarchy of its own, also those that few hosts mount. */
  V1(List.of("host:controller-net"), List.of("host:controller-")),
  /** The unified cgroup hierarchy alone. */
  V2(
      List.of(
          "host:cgroup-v2",
          "runtime:cgroup-v2",
          "runtime:rootless-cgroup-ownership",
          "host:controller-hugetlb",
          "host:controller-rdma",
          "host:io-weight",
          "host:memory-swap",
          "host:two-memory-nodes"),
      List.of(
          "host:cgroup-v2",
          "host:controller-",
          "host:memory-swap",
          "host:two-memory-nodes",
          "host:cap-sys-resource")),
  /** AppArmor is enabled, and the profile {@code plumbline-harmless} is loaded. */
  APPARMOR(List.of("host:apparmor"), List.of("host:apparmor")),
  /** SELinux is enforcing a policy of few types, with levels. */
  SELINUX(List.of("host:selinux"), List.of("host:selinux"));

  private final List<String> ofRuntimes;
  private final List<String> ofServers;

  GuestKind(List<String> ofRuntimes, List<String> ofServers) {
    this.ofRuntimes = ofRuntimes;
    this.ofServers = ofServers;
  }

  /**
   * Beginnings of the needs whose clauses a runtime is judged by there unless others are chosen.
   */
  public List<String> needsOfRuntimes() {
    return ofRuntimes;
  }

  /** The same for a CRI server, which sets up cgroups on each kind of hierarchy in another way. */
  public List<String> needsOfServers() {
    return ofServers;
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
