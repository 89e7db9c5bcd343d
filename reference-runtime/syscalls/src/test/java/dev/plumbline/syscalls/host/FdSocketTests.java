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

class FdSocketTests {

  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path directory;

  @Test
  void passesBytesAndDescriptors() throws IOException {
    try (var socket = FdSocket.listen(directory.resolve("s"));
        var self = PidFd.open(ProcessHandle.current().pid())) {
      try (var sender = FdSocket.connect(socket.path())) {
        sender.send("hello".getBytes(UTF_8), List.of(self.descriptor()));
      }
      var message = socket.receive(SOON).orElseThrow();
      assertThat(new String(message.bytes(), UTF_8)).isEqualTo("hello");
      try (var received = PidFd.adopt(message.exactlyOne())) {
        assertThat(received.descriptor().fd()).isNotEqualTo(self.descriptor().fd());
        assertThat(received.pid()).isEqualTo(self.pid());
      }
    }
  }

  @Test
  void firstByteAloneComesWithoutTheDescriptorsOfLaterBytes() throws IOException {
    try (var socket = FdSocket.listen(directory.resolve("s"));
        var self = PidFd.open(ProcessHandle.current().pid());
        var sender = FdSocket.connect(socket.path())) {
      sender.send("a".getBytes(UTF_8), List.of());
      sender.send("bc".getBytes(UTF_8), List.of(self.descriptor()));
      try (var connection = socket.accept(SOON).orElseThrow();
          var first = connection.receive(SOON, 1).orElseThrow();
          var later = connection.receive(SOON).orElseThrow()) {
        assertThat(new String(first.bytes(), UTF_8)).isEqualTo("a");
        assertThat(first.descriptors()).isEmpty();
        assertThat(new String(later.bytes(), UTF_8)).isEqualTo("bc");
        assertThat(later.descriptors()).hasSize(1);
      }
    }
  }

  @Test
  void twoDescriptorsAreNotExactlyOneAndAreClosed() throws IOException {
    try (var socket = FdSocket.listen(directory.resolve("s"));
        var self = PidFd.open(ProcessHandle.current().pid())) {
      try (var sender = FdSocket.connect(socket.path())) {
        sender.send(new byte[1], List.of(self.descriptor(), self.descriptor()));
      }
      var message = socket.receive(SOON).orElseThrow();
      assertThat(message.descriptors()).hasSize(2);
      assertThatThrownBy(message::exactlyOne)
          .isInstanceOf(IOException.class)
          .hasMessage(
              "one descriptor was expected in the message, it has 2 descriptors and 1 bytes");
      assertThatThrownBy(() -> message.descriptors().get(0).fd())
          .hasMessage("the descriptor is closed");
    }
  }

  @Test
  void senderThatClosesAtOnceGivesAnEmptyMessage() throws IOException {
    try (var socket = FdSocket.listen(directory.resolve("s"))) {
      FdSocket.connect(socket.path()).close();
      var message = socket.receive(SOON).orElseThrow();
      assertThat(message.descriptors()).isEmpty();
      assertThat(message.bytes()).isEmpty();
    }
  }

  @Test
  void nobodyConnectingIsEmptyAtTheDeadline() throws IOException {
    try (var socket = FdSocket.listen(directory.resolve("s"))) {
      assertThat(socket.receive(Duration.ofMillis(20))).isEmpty();
    }
  }

  @Test
  void closingRemovesThePath() throws IOException {
    var path = directory.resolve("s");
    FdSocket.listen(path).close();
    assertThat(path).doesNotExist();
  }

  @Test
  void tooLongPathIsNamedWithItsLength() {
    var path = Path.of("/tmp/" + "x".repeat(103));
    assertThatThrownBy(() -> FdSocket.listen(path))
        .hasMessage("socket path is 108 bytes long, the kernel takes 107: " + path);
  }

  @Test
  void pathOf107BytesIsTaken() throws IOException {
    var name = "x".repeat(FdSocket.LONGEST_PATH - directory.toString().length() - 1);
    try (var socket = FdSocket.listen(directory.resolve(name))) {
      assertThat(socket.path().toString()).hasSize(107);
      FdSocket.connect(socket.path()).close();
    }
  }

  @Test
  void existingPathIsRefusedWithCallAndErrno() throws IOException {
    try (var socket = FdSocket.listen(directory.resolve("s"))) {
      assertThatThrownBy(() -> FdSocket.listen(socket.path()))
          .isInstanceOfSatisfying(
              ErrnoException.class,
              e -> {
                assertThat(e.call()).isEqualTo("bind");
                assertThat(e.errno()).isEqualTo(98);
              })
          .hasMessage("bind " + socket.path() + ": Address already in use (errno 98)");
    }
  }
}
