package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.program.Environment;
import dev.plumbline.syscalls.host.ProcFile;
import dev.plumbline.syscalls.host.RootDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a process of a container sees of itself there.
 *
 * @param pid its number on the host
 */
record Surroundings(long pid) {

  private static final int LARGEST_PASSWD = 1 << 20;
  private static final Path PASSWD = Path.of("etc/passwd");
  private static final int UID = 2;
  private static final int HOME = 5;

  /** The number that it has in its own pid namespace. */
  long pidInside() throws IOException {
    for (var line : ProcFile.text(Path.of("/proc/" + pid + "/status")).split("\n")) {
      if (line.startsWith("NSpid:")) {
        return Long.parseLong(line.substring(line.lastIndexOf('\t') + 1));
      }
    }
    return pid;
  }

  /** The directory that its {@code /etc/passwd} names for a user; the root for all others. */
  private String home(long uid) {
    try (var root = RootDirectory.open(Path.of("/proc/" + pid + "/root"))) {
      var text = new String(root.read(PASSWD, LARGEST_PASSWD), StandardCharsets.UTF_8);
      var wanted = Long.toString(uid);
      for (var line : text.split("\n")) {
        var fields = line.split(":", -1);
        if (fields.length > HOME && fields[UID].equals(wanted) && !fields[HOME].isEmpty()) {
          return fields[HOME];
        }
      }
    } catch (IOException e) {
      return "/"; // an image need not have one
    }
    return "/";
  }

  /** The variables that its program asks for, each in its room. */
  byte[] variables(long uid) throws IOException {
    var answer = new byte[Environment.HOME_ROOM + Environment.LISTEN_PID_ROOM];
    var home = ("HOME=" + home(uid)).getBytes(StandardCharsets.UTF_8);
    if (home.length >= Environment.HOME_ROOM) {
      home = "HOME=/".getBytes(StandardCharsets.UTF_8);
    }
    System.arraycopy(home, 0, answer, 0, home.length);
    var number = ("LISTEN_PID=" + pidInside()).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(number, 0, answer, Environment.HOME_ROOM, number.length);
    return answer;
  }
}
