package dev.plumbline.launcher.document;

import static dev.plumbline.launcher.document.Members.required;

import dev.plumbline.spec.runtime.Capabilities;
import dev.plumbline.spec.runtime.ConsoleSize;
import dev.plumbline.spec.runtime.ExecCpuAffinity;
import dev.plumbline.spec.runtime.IoPriority;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.Rlimit;
import dev.plumbline.spec.runtime.Scheduler;
import dev.plumbline.spec.runtime.User;
import org.jspecify.annotations.Nullable;

/** A process: config.md#process. */
final class ProcessReader {

  private ProcessReader() {}

  static @Nullable Process process(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new Process(
        from.truth("terminal"),
        consoleSize(from.object("consoleSize")),
        required(from.text("cwd")),
        from.texts("env"),
        from.texts("args"),
        from.has("rlimits") ? from.objects("rlimits", ProcessReader::rlimit) : null,
        from.text("apparmorProfile"),
        capabilities(from.object("capabilities")),
        from.truth("noNewPrivileges"),
        from.small("oomScoreAdj"),
        scheduler(from.object("scheduler")),
        from.text("selinuxLabel"),
        ioPriority(from.object("ioPriority")),
        execCpuAffinity(from.object("execCPUAffinity")),
        user(from.object("user")),
        from.rest());
  }

  static @Nullable ConsoleSize consoleSize(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new ConsoleSize(
        required(from.number("height")), required(from.number("width")), from.rest());
  }

  static Rlimit rlimit(Members from) {
    return new Rlimit(
        required(from.text("type")),
        required(from.big("soft")),
        required(from.big("hard")),
        from.rest());
  }

  static @Nullable Capabilities capabilities(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new Capabilities(
        from.texts("effective"),
        from.texts("bounding"),
        from.texts("inheritable"),
        from.texts("permitted"),
        from.texts("ambient"),
        from.rest());
  }

  static @Nullable Scheduler scheduler(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new Scheduler(
        required(from.text("policy")),
        from.small("nice"),
        from.small("priority"),
        from.texts("flags"),
        from.big("runtime"),
        from.big("deadline"),
        from.big("period"),
        from.rest());
  }

  static @Nullable IoPriority ioPriority(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new IoPriority(
        required(from.text("class")), required(from.small("priority")), from.rest());
  }

  static @Nullable ExecCpuAffinity execCpuAffinity(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new ExecCpuAffinity(from.text("initial"), from.text("final"), from.rest());
  }

  static @Nullable User user(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new User(
        required(from.number("uid")),
        required(from.number("gid")),
        from.small("umask"),
        from.numbers("additionalGids"),
        from.rest());
  }
}
