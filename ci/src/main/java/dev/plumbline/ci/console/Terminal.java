package dev.plumbline.ci.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a standard stream is a terminal that can redraw a line. */
public enum Terminal {
  /** Standard output. */
  OUT(1),
  /** Standard error. */
  ERR(2);

  private final boolean live;

  Terminal(int descriptor) {
    live = isTerminal(descriptor);
  }

  /** Whether escape sequences do on this stream what they are meant to. */
  public boolean live() {
    return live;
  }

  /** As {@code System.console()} answers differently from one Java to the next, Linux is asked. */
  private static boolean isTerminal(int descriptor) {
    var term = System.getenv("TERM");
    if (term == null || term.equals("dumb") || System.getenv("CI") != null) {
      return false;
    }
    try {
      var file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return file.startsWith("/dev/pts/")
          || file.startsWith("/dev/tty")
          || file.equals("/dev/console");
    } catch (IOException e) {
      return false;
    }
  }
}
