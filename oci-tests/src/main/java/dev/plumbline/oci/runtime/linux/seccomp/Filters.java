package dev.plumbline.oci.runtime.linux.seccomp;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.runtime.linux.Seccomp;
import dev.plumbline.spec.runtime.linux.SyscallRule;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.SyscallName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Filters for programs that make a directory: no runtime does so once the filter is loaded. */
final class Filters {

  static final String ALLOW = "SCMP_ACT_ALLOW";
  static final String ERRNO = "SCMP_ACT_ERRNO";

  /** Makes a directory, and looks whether it is there. */
  static final Probe MKDIR = Probe.of(p -> p.mkdir("mkdir", "/new", 0755).stat("there", "/new"));

  /** Only says that it has run. */
  static final Probe RAN = Probe.of(p -> p.pid("ran"));

  /** Calls of x86-64 that aarch64 does not have, and others that C libraries make. */
  private static final List<String> MORE_CALLS =
      List.of(
          "access",
          "arch_prctl",
          "chmod",
          "chown",
          "creat",
          "dup2",
          "epoll_create",
          "epoll_wait",
          "eventfd",
          "fork",
          "fstat",
          "getdents",
          "getpgrp",
          "lchown",
          "link",
          "lstat",
          "mkdir",
          "mknod",
          "newfstatat",
          "open",
          "openat",
          "pause",
          "pipe",
          "poll",
          "readlink",
          "rename",
          "renameat",
          "rmdir",
          "select",
          "signalfd",
          "stat",
          "symlink",
          "time",
          "unlink",
          "vfork");

  private Filters() {}

  /** Lets every call through but those of the rules. */
  static Seccomp allowingBut(SyscallRule... rules) {
    return Seccomp.of(ALLOW).withSyscalls(List.of(rules));
  }

  /** Lets every call through but mkdirat, which meets this action. */
  static Seccomp mkdirMeets(String action) {
    return allowingBut(SyscallRule.of(action, "mkdirat"));
  }

  /** A default for mkdirat alone: a rule allows every other call. */
  static Seccomp defaultOfMkdir(String action) {
    var others =
        Stream.concat(
                Arrays.stream(SyscallName.values()).map(SyscallName::kernelName),
                MORE_CALLS.stream())
            .filter(name -> !name.equals("mkdirat"))
            .distinct();
    return Seccomp.of(action)
        .withSyscalls(List.of(SyscallRule.of(ALLOW, others.toArray(String[]::new))));
  }

  /** A default for all calls with a higher number than this: a rule allows those up to it. */
  static Seccomp defaultOfCallsAfter(SyscallName last, String action) {
    var machine = Architecture.current();
    var known =
        Arrays.stream(SyscallName.values())
            .filter(call -> call.code(machine) <= last.code(machine))
            .map(SyscallName::kernelName);
    var names = Stream.concat(known, MORE_CALLS.stream()).distinct();
    return Seccomp.of(action)
        .withArchitectures(List.of("SCMP_ARCH_" + machine.name()))
        .plusSyscall(SyscallRule.of(ALLOW, names.toArray(String[]::new)));
  }

  /** A bundle whose program runs under this filter. */
  static Bundle running(Probe probe, Seccomp filter) {
    return Bundle.running(probe).set("/linux/seccomp", filter);
  }

  /** A bundle whose program makes a directory under this filter. */
  static Bundle makingDirectory(Seccomp filter) {
    return running(MKDIR, filter);
  }
}
