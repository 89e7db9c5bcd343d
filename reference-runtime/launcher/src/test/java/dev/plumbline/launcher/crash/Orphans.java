package dev.plumbline.launcher.crash;

import dev.plumbline.syscalls.host.ProcessSnapshot;
import dev.plumbline.syscalls.host.Subreaper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Processes whose launcher was this very one: a command would have ended by now. */
final class Orphans {

  private static final Duration GRACE = Duration.ofSeconds(10);

  private Orphans() {}

  /**
   * Takes the status of those that have ended.
   *
   * @param programs those of these programs are waited for
   */
  static void reap(String... programs) throws IOException {
    for (var process : ProcessSnapshot.all()) {
      var words = process.commandLine();
      if (process.parent() == ProcessHandle.current().pid()
          && (process.state() == 'Z'
              || (!words.isEmpty() && List.of(programs).contains(words.get(0))))) {
        Subreaper.reap(process.pid(), GRACE);
      }
    }
  }
}
