package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.CLOSE;
import static dev.plumbline.syscalls.SyscallName.DUP3;
import static dev.plumbline.syscalls.SyscallName.OPENAT;

import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard streams that are the host's {@code /dev/null} become the container's: the program gets
 * no file of the host that it was not given on purpose, and criu can find it again.
 */
final class NullStreams {

  private static final int STREAMS = 3;

  /** Major 1, minor 3. */
  private static final long NULL_DEVICE = 0x103;

  private static final int TYPE = 0170000;
  private static final int CHARACTER_DEVICE = 0020000;

  private NullStreams() {}

  /** Steps for those of this very process that are so, once the container's root is entered. */
  static void reopen(Script script) {
    for (var fd = 0; fd < STREAMS; fd++) {
      if (isNull(Path.of("/proc/self/fd/" + fd))) {
        var none = script.steps.label("no null device for " + fd);
        var file = script.steps.slot("null device for " + fd);
        script
            .steps
            .call(
                OPENAT,
                Script.AT_FDCWD,
                "/dev/null",
                OpenFlags.of(OpenFlag.RDWR, OpenFlag.CLOEXEC),
                0)
            .into(file)
            .ifNegative(none);
        script.may(DUP3, file, fd, 0);
        script.may(CLOSE, file);
        script.steps.place(none);
      }
    }
  }

  private static boolean isNull(Path stream) {
    try {
      var mode = (int) Files.getAttribute(stream, "unix:mode");
      return (mode & TYPE) == CHARACTER_DEVICE
          && (long) Files.getAttribute(stream, "unix:rdev") == NULL_DEVICE;
    } catch (IOException e) {
      return false; // it is closed
    }
  }
}
