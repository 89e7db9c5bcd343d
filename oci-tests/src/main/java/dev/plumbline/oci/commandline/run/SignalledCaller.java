package dev.plumbline.oci.commandline.run;

import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.abi.Signal;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** A caller that sends a signal to the command that it becomes, by a process left beside it. */
final class SignalledCaller {

  private static final int SIGCHLD = 17;
  private static final int AT_FDCWD = -100;
  private static final long GLANCE_NANOS = 5_000_000;

  /** So often the file is looked for: longer than any command may take. */
  private static final int GLANCES = 6000;

  private SignalledCaller() {}

  /** Steps of a caller whose command gets the signal once a file exists. */
  static BiConsumer<ProgramBuilder, Label> once(Path file, Signal signal) {
    return (program, failed) -> {
      var command = program.slot("command");
      var left = program.slot("left");
      var caller = program.label("caller");
      var wait = program.label("wait");
      var there = program.label("there");
      var end = program.label("end");
      program.call(SyscallName.GETPID).into(command);
      program.call(SyscallName.CLONE, SIGCHLD, 0, 0, 0, 0).ifPositive(caller);
      program.set(GLANCES).into(left);
      program.place(wait);
      program.call(SyscallName.FACCESSAT, AT_FDCWD, file.toString(), 0).ifZero(there);
      var pause = program.words("pause", 0L, GLANCE_NANOS);
      program.call(SyscallName.NANOSLEEP, pause, 0);
      program.subtract(left, 1).into(left).ifPositive(wait);
      program.jump(end);
      program.place(there);
      program.call(SyscallName.KILL, command, signal.number());
      program.place(end);
      program.exit(0);
      program.place(caller);
    };
  }
}
