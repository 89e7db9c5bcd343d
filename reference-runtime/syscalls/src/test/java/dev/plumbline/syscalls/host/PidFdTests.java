package dev.plumbline.syscalls.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PidFdTests {

  private static final int SIGKILL = 9;
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void signalEndsTheProcessAndTheEndIsSeen() throws Exception {
    var process = new ProcessBuilder("sleep", "1000").start();
    try (var handle = PidFd.open(process.pid())) {
      assertThat(handle.awaitExit(Duration.ZERO)).isFalse();
      handle.sendSignal(SIGKILL);
      assertThat(handle.awaitExit(SOON)).isTrue();
    }
    assertThat(process.waitFor()).isEqualTo(128 + SIGKILL);
  }

  @Test
  void numberWithoutProcessIsNamed() throws Exception {
    var process = new ProcessBuilder("true").start();
    process.waitFor(10, TimeUnit.SECONDS);
    assertThatThrownBy(() -> PidFd.open(process.pid()))
        .isInstanceOfSatisfying(ErrnoException.class, e -> assertThat(e.errno()).isEqualTo(3))
        .hasMessage("pidfd_open process " + process.pid() + ": No such process (errno 3)");
  }

  @Test
  void snapshotOfAnotherProcessWithTheSameNumberIsNotOpened() throws IOException {
    var self = ProcessSnapshot.of(ProcessHandle.current().pid()).orElseThrow();
    var older =
        new ProcessSnapshot(
            self.pid(),
            self.startTime() - 1,
            self.parent(),
            self.state(),
            self.flags(),
            self.name());
    assertThat(PidFd.open(older)).isEmpty();
    assertThat(older.isAlive()).isFalse();
    try (var handle = PidFd.open(self).orElseThrow()) {
      assertThat(handle.pid()).isEqualTo(self.pid());
    }
  }

  @Test
  void interruptEndsTheWait() throws IOException {
    try (var self = PidFd.open(ProcessHandle.current().pid())) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> self.awaitExit(SOON)).isInstanceOf(InterruptedIOException.class);
    }
  }
}
