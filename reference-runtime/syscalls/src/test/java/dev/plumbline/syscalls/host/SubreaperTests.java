package dev.plumbline.syscalls.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubreaperTests {

  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path directory;

  @BeforeAll
  static void adopt() throws ErrnoException {
    Subreaper.adopt();
  }

  @Test
  void orphanIsAdoptedAndItsExitCodeTaken() throws Exception {
    var fifo = directory.resolve("fifo");
    new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor();
    var orphan = orphan("read line <" + fifo + "; exit 7");
    assertThat(Subreaper.reap(orphan, Duration.ZERO)).isEmpty();
    Files.writeString(fifo, "go\n");
    assertThat(Subreaper.reap(orphan, SOON)).contains(new ExitStatus(7, 0));
    assertThat(ProcessSnapshot.of(orphan)).isEmpty();
  }

  @Test
  void signalThatEndedAnOrphanIsTold() throws Exception {
    var orphan = orphan("exec sleep 1000");
    try (var handle = PidFd.open(orphan)) {
      handle.sendSignal(15);
    }
    var status = Subreaper.reap(orphan, SOON).orElseThrow();
    assertThat(status).isEqualTo(new ExitStatus(0, 15));
    assertThat(status.shell()).isEqualTo(143);
  }

  /** Starts a shell that leaves the command in the background and ends. */
  private static long orphan(String command) throws Exception {
    var script = "(" + command + ") >/dev/null 2>&1 & echo $!";
    var parent = new ProcessBuilder("sh", "-c", script).start();
    var pid = Long.parseLong(parent.inputReader().readLine());
    parent.waitFor();
    return pid;
  }
}
