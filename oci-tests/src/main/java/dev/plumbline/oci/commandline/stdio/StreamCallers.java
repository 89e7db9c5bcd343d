package dev.plumbline.oci.commandline.stdio;

import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.abi.FileModes;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** Callers whose standard input is neither a pipe nor a file. */
final class StreamCallers {

  private static final int AT_FDCWD = -100;
  private static final int NULL_DEVICE = 0x103;

  private StreamCallers() {}

  /** Steps of a caller that has a socket as its standard input. */
  static void fromSocket(ProgramBuilder program, Label failed) {
    var pair = program.zeros("pair", 8);
    var end = program.slot("end");
    program.call(SyscallName.SOCKETPAIR, 1, 1, 0, pair).ifNegative(failed);
    program.load(4, pair).into(end);
    program.call(SyscallName.DUP3, end, 0, 0).ifNegative(failed);
  }

  /** Steps of a caller that makes a null device and has it as its standard input. */
  static BiConsumer<ProgramBuilder, Label> reading(Path device) {
    return (program, failed) -> {
      var path = device.toString();
      var file = program.slot("device");
      var mode = FileModes.S_IFCHR | 0666;
      program.call(SyscallName.MKNODAT, AT_FDCWD, path, mode, NULL_DEVICE).ifNegative(failed);
      program
          .call(SyscallName.OPENAT, AT_FDCWD, path, OpenFlags.of(OpenFlag.RDWR), 0)
          .into(file)
          .ifNegative(failed);
      program.call(SyscallName.DUP3, file, 0, 0).ifNegative(failed);
    };
  }
}
