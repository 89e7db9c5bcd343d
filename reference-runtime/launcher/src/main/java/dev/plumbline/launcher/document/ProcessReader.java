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

/** A process: config.md#process. */
final class ProcessReader {

  private ProcessReader() {}

  static Process process(Members from) {
    return new Process(
        from.truth("terminal"),
        from.object("consoleSize", ProcessReader::consoleSize),
        required(from.text("cwd")),
        from.texts("env"),
        from.texts("args"),
        from.objects("rlimits", ProcessReader::rlimit),
        from.text("apparmorProfile"),
        from.object("capabilities", ProcessReader::capabilities),
        from.truth("noNewPrivileges"),
        from.small("oomScoreAdj"),
        from.object("scheduler", ProcessReader::scheduler),
        from.text("selinuxLabel"),
        from.object("ioPriority", ProcessReader::ioPriority),
        from.object("execCPUAffinity", ProcessReader::execCpuAffinity),
        from.object("user", ProcessReader::user),
        from.rest());
  }

  static ConsoleSize consoleSize(Members from) {
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

  static Capabilities capabilities(Members from) {
    return new Capabilities(
        from.texts("effective"),
        from.texts("bounding"),
        from.texts("inheritable"),
        from.texts("permitted"),
        from.texts("ambient"),
        from.rest());
  }

  static Scheduler scheduler(Members from) {
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

  static IoPriority ioPriority(Members from) {
    return new IoPriority(
        required(from.text("class")), required(from.small("priority")), from.rest());
  }

  static ExecCpuAffinity execCpuAffinity(Members from) {
    return new ExecCpuAffinity(from.text("initial"), from.text("final"), from.rest());
  }

  static User user(Members from) {
    return new User(
        required(from.number("uid")),
        required(from.number("gid")),
        from.small("umask"),
        from.numbers("additionalGids"),
        from.rest());
  }
}
