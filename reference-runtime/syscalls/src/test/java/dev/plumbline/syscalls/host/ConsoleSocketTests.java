package dev.plumbline.syscalls.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small foreign program sends the master of a real pseudo-terminal, as a runtime does. */
class ConsoleSocketTests {

  private static final Duration SOON = Duration.ofSeconds(10);

  private static final String SENDER =
      """
      import os, pty, socket, sys
      master, slave = pty.openpty()
      s = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
      s.connect(sys.argv[1])
      socket.send_fds(s, [b'console'], [master])
      s.close()
      os.close(master)
      line = os.read(slave, 100)
      size = os.get_terminal_size(slave)
      os.write(slave, b'%d %d ' % (size.lines, size.columns) + line + b'bye')
      """;

  @TempDir Path directory;

  @Test
  void terminalCarriesSizeInputAndOutputUntilItHangsUp() throws Exception {
    try (var socket = ConsoleSocket.listen(directory.resolve("console"))) {
      var sender = new ProcessBuilder("python3", "-c", SENDER, socket.path().toString()).start();
      try (var terminal = socket.receive(SOON).orElseThrow()) {
        terminal.resize(new Terminal.Size(31, 97));
        assertThat(terminal.size()).isEqualTo(new Terminal.Size(31, 97));
        assertThat(terminal.write("hello\n".getBytes(UTF_8), SOON)).isEqualTo(6);
        var output = terminal.readToEnd(1 << 16, SOON);
        assertThat(output.end()).isEqualTo(Reading.End.CLOSED);
        assertThat(output.text()).isEqualTo("hello\r\n31 97 hello\r\nbye");
      }
      assertThat(sender.waitFor()).isZero();
    }
  }

  @Test
  void descriptorThatIsNoTerminalIsRefused() throws IOException {
    try (var socket = ConsoleSocket.listen(directory.resolve("console"));
        var self = PidFd.open(ProcessHandle.current().pid())) {
      try (var sender = FdSocket.connect(socket.path())) {
        sender.send(new byte[1], List.of(self.descriptor()));
      }
      assertThatThrownBy(() -> socket.receive(SOON))
          .hasMessageEndingWith("was expected to be a terminal and is none");
    }
  }
}
