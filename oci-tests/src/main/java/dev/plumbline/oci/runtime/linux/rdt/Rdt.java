package dev.plumbline.oci.runtime.linux.rdt;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.ResctrlGroup;
import dev.plumbline.fixtures.witness.ResctrlSchema;
import dev.plumbline.spec.runtime.linux.IntelRdt;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Bundles with intelRdt, and what several tests write into it. */
final class Rdt {

  static final String L3 = "L3";
  static final String MB = "MB";

  private static final int AT_FDCWD = -100;

  private Rdt() {}

  /** An idle program with this intelRdt. */
  static Bundle with(UnaryOperator<IntelRdt> change) {
    return Bundle.idle().linux(linux -> linux.withIntelRdt(change));
  }

  /** What every process may use of a resource. */
  static ResctrlSchema full(String resource) {
    return ResctrlGroup.topmost().schema(resource);
  }

  /** Less than every process may use of a resource. */
  static ResctrlSchema less(String resource) {
    return full(resource).reduced();
  }

  /** The group that has a test's own name. */
  static ResctrlGroup named(OciRuntime runtime) {
    return ResctrlGroup.named(runtime, runtime.name());
  }

  /** The same, made by hand. */
  static ResctrlGroup made(OciRuntime runtime) {
    return ResctrlGroup.make(runtime, runtime.name());
  }

  /** A caller that is in a group: to the kernel, 0 is whoever writes it. */
  static BiConsumer<ProgramBuilder, Label> in(ResctrlGroup group) {
    return (program, failed) -> {
      var tasks = program.slot("tasks");
      var path = group.directory().resolve("tasks").toString();
      var flags = OpenFlags.of(OpenFlag.WRONLY, OpenFlag.CLOEXEC);
      program.call(SyscallName.OPENAT, AT_FDCWD, path, flags, 0).into(tasks).ifNegative(failed);
      program.call(SyscallName.WRITE, tasks, "0", 1).ifNegative(failed);
    };
  }
}
