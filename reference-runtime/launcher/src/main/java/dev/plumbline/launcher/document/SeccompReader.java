package dev.plumbline.launcher.document;

import static dev.plumbline.launcher.document.Members.required;

import dev.plumbline.spec.runtime.linux.Seccomp;
import dev.plumbline.spec.runtime.linux.SyscallArg;
import dev.plumbline.spec.runtime.linux.SyscallRule;
import org.jspecify.annotations.Nullable;

/** A filter of system calls: config-linux.md#seccomp. */
final class SeccompReader {

  private SeccompReader() {}

  static @Nullable Seccomp seccomp(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new Seccomp(
        required(from.text("defaultAction")),
        from.number("defaultErrnoRet"),
        from.texts("architectures"),
        from.texts("flags"),
        from.text("listenerPath"),
        from.text("listenerMetadata"),
        from.objects("syscalls", SeccompReader::syscallRule),
        from.rest());
  }

  static SyscallRule syscallRule(Members from) {
    return new SyscallRule(
        required(from.texts("names")),
        required(from.text("action")),
        from.number("errnoRet"),
        from.objects("args", SeccompReader::syscallArg),
        from.rest());
  }

  static SyscallArg syscallArg(Members from) {
    return new SyscallArg(
        required(from.number("index")),
        required(from.big("value")),
        from.big("valueTwo"),
        required(from.text("op")),
        from.rest());
  }
}
