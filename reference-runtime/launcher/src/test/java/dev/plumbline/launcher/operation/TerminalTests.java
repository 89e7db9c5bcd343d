package dev.plumbline.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.state.StateRoot;
import dev.plumbline.launcher.terminal.ConsoleSender;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.ConsoleSize;
import dev.plumbline.spec.runtime.Mount;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.Root;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.Namespace;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.host.ConsoleSocket;
import dev.plumbline.syscalls.host.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The terminal of a container: config.md#process. */
class TerminalTests {

  private static final String ID = "terminal-test";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path directory;
  private Operations operations;

  /** Writes to its standard output, whatever that is. */
  @BeforeEach
  void bundle() throws IOException {
    operations = new Operations(new StateRoot(directory.resolve("state")));
    Files.createDirectories(directory.resolve("rootfs"));
    var program = new ProgramBuilder();
    program.call(SyscallName.WRITE, 1, "hello", 5);
    program.exit(0);
    ElfImage.of(program.build(), Architecture.current())
        .writeTo(directory.resolve("rootfs/program"));
    var linux = Linux.EMPTY;
    for (var type : new NamespaceType[] {NamespaceType.PID, NamespaceType.MOUNT}) {
      linux = linux.plusNamespace(Namespace.of(type));
    }
    var config =
        RuntimeConfig.of("1.3.0")
            .withRoot(Root.of("rootfs"))
            .withProcess(
                Process.of("/", "/program")
                    .withTerminal(true)
                    .withConsoleSize(ConsoleSize.of(33, 77)))
            .withMounts(
                List.of(
                    Mount.of("/dev", "tmpfs", "tmpfs"),
                    Mount.of("/dev/pts", "devpts", "devpts")
                        .withOptions(List.of("newinstance", "ptmxmode=0666", "mode=0620"))))
            .withLinux(linux);
    Files.writeString(directory.resolve("config.json"), Json.text(config));
  }

  @Test
  void masterGoesToTheSocketAndShowsWhatTheProgramWrites() throws IOException {
    try (var socket = ConsoleSocket.listen(directory.resolve("console"))) {
      var request = CreateRequest.of(ID, directory).withTerminal(ConsoleSender.to(socket.path()));
      var container = operations.create(request);
      try (var terminal = socket.receive(PATIENCE).orElseThrow()) {
        assertThat(terminal.size()).isEqualTo(new Terminal.Size(33, 77));
        operations.start(ID);
        assertThat(terminal.readToEnd(5, PATIENCE).text()).isEqualTo("hello");
        assertThat(operations.await(container)).isZero();
      } finally {
        request.close();
        operations.delete(ID, true);
      }
    }
  }

  @Test
  void terminalThatNobodyTakesIsRefusedBeforeAnythingIsMade() {
    assertThatThrownBy(() -> operations.create(CreateRequest.of(ID, directory)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("process.terminal: needs --console-socket");
    assertThat(directory.resolve("state")).doesNotExist();
  }
}
