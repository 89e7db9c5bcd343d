package dev.plumbline.launcher.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.host.Fifo;
import dev.plumbline.syscalls.host.PidFd;
import dev.plumbline.syscalls.host.ProcessSnapshot;
import dev.plumbline.syscalls.host.SocketPair;
import dev.plumbline.syscalls.host.Spawn;
import dev.plumbline.syscalls.host.Subreaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorProgramTests {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SIGCHLD = 17;
  private static final int SIGKILL = 9;

  @TempDir Path directory;
  private Path exits;
  private Path release;

  @BeforeEach
  void places() throws IOException {
    exits = directory.resolve("exits");
    release = directory.resolve("release");
    Fifo.make(release);
  }

  @Test
  void endsOfTheProgramAndOfItsOrphanAreWrittenDown() throws IOException {
    var program = new ProgramBuilder();
    var orphan = program.label("orphan");
    program.call(SyscallName.CLONE, SIGCHLD, 0, 0, 0, 0).ifZero(orphan);
    program.exit(7);
    program.place(orphan);
    program.exit(9);
    try (var pair = SocketPair.open()) {
      var monitor = start(program, pair);
      pair.theirs().close();
      assertThat(pair.ours().stream().readToEnd(1, PATIENCE).bytes()).isEmpty();
      letGo();
      assertThat(Subreaper.reap(monitor, PATIENCE).orElseThrow().shell()).isZero();
    }
    assertThat(ExitRecord.read(exits))
        .extracting(record -> record.status().shell())
        .containsExactlyInAnyOrder(7, 9);
  }

  @Test
  void monitorStaysUntilItIsReleasedAndIsSmall() throws IOException {
    var program = new ProgramBuilder();
    program.call(SyscallName.RT_SIGSUSPEND, program.zeros("no signals", 8), 8);
    program.exit(0);
    try (var pair = SocketPair.open()) {
      var monitor = start(program, pair);
      var child = childOf(monitor);
      assertThat(proportionalKib(monitor) + proportionalKib(child)).isLessThan(100);
      try (var process = PidFd.open(child)) {
        process.sendSignal(SIGKILL);
        assertThat(process.awaitExit(PATIENCE)).isTrue();
      }
      assertThat(Subreaper.reap(monitor, Duration.ofMillis(100))).isEmpty();
      letGo();
      assertThat(Subreaper.reap(monitor, PATIENCE).orElseThrow().shell()).isZero();
      assertThat(ExitRecord.read(exits))
          .singleElement()
          .satisfies(record -> assertThat(record.pid()).isEqualTo(child))
          .satisfies(record -> assertThat(record.status().shell()).isEqualTo(128 + SIGKILL));
    }
  }

  /** Waits until the monitor listens. */
  private void letGo() throws IOException {
    Files.newOutputStream(release, StandardOpenOption.WRITE).close();
  }

  private long start(ProgramBuilder program, SocketPair pair) throws IOException {
    var image = directory.resolve("image");
    ElfImage.of(program.build(), Architecture.current()).writeTo(image);
    var monitor = directory.resolve("monitor");
    var built = MonitorProgram.of(exits, release, image, 3);
    ElfImage.of(built, Architecture.current()).writeTo(monitor);
    return Spawn.of(monitor, "monitor").withDescriptors(List.of(pair.theirs().fd())).start();
  }

  private static long childOf(long monitor) throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      for (var process : ProcessSnapshot.all()) {
        if (process.parent() == monitor && process.name().equals("image")) {
          return process.pid();
        }
      }
    }
    throw new IOException("the monitor " + monitor + " has no child");
  }

  private static long proportionalKib(long pid) throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      if (line.startsWith("Pss:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    throw new IOException("no Pss of process " + pid);
  }
}
