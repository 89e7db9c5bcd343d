package dev.plumbline.launcher.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.host.PidFd;
import dev.plumbline.syscalls.host.QuitSignal;
import dev.plumbline.syscalls.host.SocketPair;
import dev.plumbline.syscalls.host.Spawn;
import dev.plumbline.syscalls.host.Subreaper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signals to a command that waits for its container. */
class ForwardedSignalTests {

  private static final String ID = "quit-" + ProcessHandle.current().pid();

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path directory;

  @Test
  void quitGoesToTheContainersProcessAndThreadsAreNotPrinted() throws Exception {
    bundle();
    try (var output = SocketPair.open()) {
      // A JVM hands its own blocked signals down to what it starts by itself.
      var run =
          Spawn.of(
                  Path.of(System.getProperty("java.home"), "bin", "java"),
                  "java",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  "--root",
                  directory.resolve("state").toString(),
                  "run",
                  "--bundle",
                  directory.toString(),
                  ID)
              .withStdout(output.theirs())
              .start();
      output.theirs().close();
      assertThat(new String(output.ours().stream().read(64, PATIENCE).bytes(), UTF_8))
          .isEqualTo("runs");
      try (var process = PidFd.open(run)) {
        process.sendSignal(QuitSignal.NUMBER);
      }
      assertThat(Subreaper.reap(run, PATIENCE).orElseThrow().shell())
          .isEqualTo(128 + QuitSignal.NUMBER);
      assertThat(output.ours().stream().read(64, PATIENCE).bytes()).isEmpty();
    }
    assertThat(directory.resolve("state")).isEmptyDirectory();
  }

  /** Without a pid namespace, whose first process would not be ended by it. */
  private void bundle() throws Exception {
    Files.createDirectories(directory.resolve("rootfs"));
    var program = new ProgramBuilder();
    program.call(SyscallName.WRITE, 1, "runs", 4);
    program.call(SyscallName.RT_SIGSUSPEND, program.zeros("no signals", 8), 8);
    program.exit(0);
    ElfImage.of(program.build(), Architecture.current())
        .writeTo(directory.resolve("rootfs/program"));
    Files.writeString(
        directory.resolve("config.json"),
        """
        {"ociVersion": "1.3.0", "root": {"path": "rootfs"},
         "process": {"cwd": "/", "args": ["/program"], "user": {"uid": 0, "gid": 0}},
         "linux": {"namespaces": [{"type": "mount"}]}}
        """);
  }
}
