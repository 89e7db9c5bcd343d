package dev.plumbline.launcher;

import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Who runs this command.
 *
 * @param user effective user
 * @param group effective group
 */
public record Caller(long user, long group) {

  private static final Path STATUS = Path.of("/proc/self/status");

  /** As the kernel says: proc_pid_status(5). */
  public static Caller current() throws IOException {
    var user = 0L;
    var group = 0L;
    for (var line : ProcFile.text(STATUS).split("\n")) {
      if (line.startsWith("Uid:")) {
        user = effective(line);
      } else if (line.startsWith("Gid:")) {
        group = effective(line);
      }
    }
    return new Caller(user, group);
  }

  /** Whether it may do what only root may, as far as its user namespace reaches. */
  public boolean isRoot() {
    return user == 0;
  }

  /** Real, effective, saved and filesystem id are in one line. */
  private static long effective(String line) {
    return Long.parseLong(line.split("\t")[2]);
  }
}
