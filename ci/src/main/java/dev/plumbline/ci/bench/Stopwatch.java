package dev.plumbline.ci.bench;

import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.Buffer;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program of a few kilobytes that executes the command named by its arguments, ends with its
 * status, and writes down how long that took and the memory that it needed. The clock is read right
 * before the fork and right after the wait, so whatever called it has no part in the time; and
 * wait4(2) would count a JVM's own memory among that of a command which the JVM started itself.
 *
 * @param program where it lies
 * @param record what it writes, anew each time
 */
record Stopwatch(Path program, Path record) {

  private static final int AT_FDCWD = -100;
  private static final int SIGCHLD = 17;
  private static final int MONOTONIC = 1;
  private static final int FAILED = 125;

  private static final int BEGIN = 0;
  private static final int END = 16;
  private static final int STATUS = 32;
  private static final int USAGE = 40;
  private static final int USAGE_OF_KERNEL = USAGE + 16;
  private static final int PEAK = USAGE + 32;
  private static final int SIZE = USAGE + 144;

  /** Writes the program, and its records beside it. */
  static Stopwatch write(Path program) {
    var record = program.resolveSibling(program.getFileName() + ".record");
    try {
      ElfImage.of(steps(record).build(), Architecture.current()).writeTo(program);
    } catch (IOException e) {
      throw new HarnessException("write " + program + ": " + e, e);
    }
    return new Stopwatch(program, record);
  }

  /** The words to put before a command. */
  List<String> words() {
    return List.of(program.toString());
  }

  /**
   * What it has written down last.
   *
   * @throws HarnessException if it has not been called, or could not start the command
   */
  Lap lap() {
    try {
      var bytes = ByteBuffer.wrap(Files.readAllBytes(record)).order(ByteOrder.nativeOrder());
      if (bytes.remaining() != SIZE) {
        throw new HarnessException(record + ": is no record of a command");
      }
      return new Lap(
          (time(bytes, END, 1e9) - time(bytes, BEGIN, 1e9)) * 1e3,
          (time(bytes, USAGE, 1e6) + time(bytes, USAGE_OF_KERNEL, 1e6)) * 1e3,
          bytes.getLong(PEAK));
    } catch (IOException e) {
      throw new HarnessException("read " + record + ": " + e, e);
    }
  }

  /** Seconds, of a word of seconds and one of parts of a second. */
  private static double time(ByteBuffer bytes, int at, double parts) {
    return bytes.getLong(at) + bytes.getLong(at + Long.BYTES) / parts;
  }

  private static ProgramBuilder steps(Path record) {
    var program = new ProgramBuilder();
    var failed = program.label("failed");
    var command = program.label("command");
    var file = program.slot("record");
    var child = program.slot("child");
    var written = program.zeros("written", SIZE);
    var flags = OpenFlags.of(OpenFlag.WRONLY, OpenFlag.CREAT, OpenFlag.TRUNC, OpenFlag.CLOEXEC);
    program
        .call(SyscallName.OPENAT, AT_FDCWD, record.toString(), flags, 0600)
        .into(file)
        .ifNegative(failed);
    program.call(SyscallName.CLOCK_GETTIME, MONOTONIC, written.at(BEGIN));
    program.call(SyscallName.CLONE, SIGCHLD, 0, 0, 0, 0).into(child).ifZero(command);
    program
        .call(SyscallName.WAIT4, child, written.at(STATUS), 0, written.at(USAGE))
        .ifNegative(failed);
    program.call(SyscallName.CLOCK_GETTIME, MONOTONIC, written.at(END));
    program.call(SyscallName.WRITE, file, written, SIZE).ifNegative(failed);
    exit(program, written);
    program.place(command);
    become(program);
    program.place(failed);
    program.exit(FAILED);
    return program;
  }

  /** With the command's status, as a shell tells it. */
  private static void exit(ProgramBuilder program, Buffer written) {
    var status = program.slot("status");
    var signal = program.slot("signal");
    var signalled = program.label("signalled");
    program.load(4, written.at(STATUS)).into(status);
    program.and(status, 0x7f).into(signal).ifNotZero(signalled);
    program.shiftRight(status, 8).into(status);
    program.exit(status);
    program.place(signalled);
    program.add(signal, 128).into(signal);
    program.exit(signal);
  }

  private static void become(ProgramBuilder program) {
    var arguments = program.slot("arguments");
    var path = program.slot("path");
    program.add(program.argv(), Long.BYTES).into(arguments);
    program.load(8, arguments).into(path);
    program.call(SyscallName.EXECVE, path, arguments, program.envp()).note("the command");
    program.exit(FAILED);
  }
}
