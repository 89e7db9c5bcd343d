package dev.plumbline.ci.guest;

import java.util.List;
import java.util.Locale;

/** The kinds of host that a guest can be, each with the needs that brought it about. */
public enum GuestKind {
  /** Every cgroup controller on a hierarchy of its own, also those that few hosts mount. */
  V1(List.of("host:controller-net")),
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
          "host:two-memory-nodes")),
  /** AppArmor is enabled, and the profile {@code plumbline-harmless} is loaded. */
  APPARMOR(List.of("host:apparmor")),
  /** SELinux is enforcing a policy of one type, with levels. */
  SELINUX(List.of("host:selinux"));

  private final List<String> needs;

  GuestKind(List<String> needs) {
    this.needs = needs;
  }

  /** Beginnings of the needs whose clauses are judged there unless others are chosen. */
  public List<String> needs() {
    return needs;
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
