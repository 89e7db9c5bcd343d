package dev.plumbline.oci.runtime.hostname;

import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.abi.CloneFlags;
import java.util.function.BiConsumer;

/** Callers of the runtime in a UTS namespace other than the host's, so that no host is renamed. */
final class UtsCallers {

  private static final int AT_FDCWD = -100;

  private UtsCallers() {}

  /** A caller in a UTS namespace of its own. */
  static BiConsumer<ProgramBuilder, Label> inNewNamespace() {
    return (program, failed) ->
        program.call(SyscallName.UNSHARE, CloneFlags.CLONE_NEWUTS).ifNegative(failed);
  }

  /** A caller in the UTS namespace of a process. */
  static BiConsumer<ProgramBuilder, Label> inNamespaceOf(long pid) {
    return (program, failed) -> {
      var namespace = program.slot("namespace");
      var flags = OpenFlags.of(OpenFlag.CLOEXEC);
      program
          .call(SyscallName.OPENAT, AT_FDCWD, "/proc/" + pid + "/ns/uts", flags, 0)
          .into(namespace)
          .ifNegative(failed);
      program.call(SyscallName.SETNS, namespace, CloneFlags.CLONE_NEWUTS).ifNegative(failed);
    };
  }
}
