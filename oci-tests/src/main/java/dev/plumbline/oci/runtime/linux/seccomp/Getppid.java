package dev.plumbline.oci.runtime.linux.seccomp;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.ERRNO;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.spec.runtime.linux.SyscallArg;
import dev.plumbline.spec.runtime.linux.SyscallRule;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.SyscallName;
import java.util.List;
import java.util.Optional;

/** Calls of getppid, which takes no argument and never fails: filters see six all the same. */
final class Getppid {

  private Getppid() {}

  /** A rule that lets a call fail where these conditions hold. */
  static SyscallRule refusedIf(SyscallArg... conditions) {
    return SyscallRule.of(ERRNO, "getppid").withArgs(List.of(conditions));
  }

  /** Calls with each of these values as first argument, labelled by the value in hexadecimal. */
  static Bundle calledWith(List<Long> values, SyscallRule rule) {
    var probe =
        Probe.of(
            p -> values.forEach(v -> p.syscall(Long.toHexString(v), SyscallName.GETPPID, v, 0)));
    return Filters.running(probe, Filters.allowingBut(rule));
  }

  /** Those of the values whose calls were refused. */
  static List<Long> refused(List<Long> values, Seen seen) {
    return values.stream().filter(value -> isRefused(Long.toHexString(value), seen)).toList();
  }

  private static boolean isRefused(String label, Seen seen) {
    assertThat(seen).ranToTheEnd();
    var step = seen.record().step(label);
    return step.flatMap(s -> s.errno()).equals(Optional.of(Errno.EPERM));
  }
}
