package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.FCHOWN;
import static dev.plumbline.syscalls.SyscallName.STATX;

import dev.plumbline.syscalls.abi.FileModes;

/**
 * Gives the standard streams to the user of the process, who may want to open them again through
 * {@code /proc/self/fd}. The host's own devices keep their owner.
 */
final class StreamSteps {

  private static final int BASIC = 0x7ff;
  private static final int STATX_SIZE = 256;
  private static final int UID = 0x14;
  private static final int MODE = 0x1c;
  private static final int MAJOR = 0x80;

  /** Majors 136 to 143 are the ends of pseudo-terminals. */
  private static final int TERMINALS = 136 >> 3;

  private StreamSteps() {}

  static void own(Script script, long uid) {
    script.action("give the standard streams to user " + uid, "commandline/stdio");
    var steps = script.steps;
    var stat = steps.zeros("stream", STATX_SIZE);
    var value = steps.slot("value");
    for (var stream = 0; stream < 3; stream++) {
      var next = steps.label("next");
      var change = steps.label("change");
      script.may(STATX, stream, "", Script.AT_EMPTY_PATH, BASIC, stat).ifNegative(next);
      steps.load(4, stat.at(UID)).into(value);
      steps.subtract(value, uid).ifZero(next);
      steps.load(2, stat.at(MODE)).into(value);
      steps.and(value, FileModes.S_IFMT).into(value);
      steps.subtract(value, FileModes.S_IFBLK).ifZero(next);
      steps.subtract(value, FileModes.S_IFCHR).ifNotZero(change);
      steps.load(4, stat.at(MAJOR)).into(value);
      steps.shiftRight(value, 3).into(value);
      steps.subtract(value, TERMINALS).ifNotZero(next);
      steps.place(change);
      script.may(FCHOWN, stream, uid, -1);
      steps.place(next);
    }
  }
}
