package dev.plumbline.syscalls.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatagramSocketTests {

  @TempDir Path directory;

  @Test
  void datagramsComeOneByOne() throws IOException {
    try (var socket = DatagramSocket.bind(directory.resolve("socket"));
        var sender = sender(socket.path())) {
      sender.write("READY=1".getBytes(), Duration.ofSeconds(1));
      sender.write("MAINPID=7".getBytes(), Duration.ofSeconds(1));
      assertThat(socket.receive(Duration.ofSeconds(1)).text()).isEqualTo("READY=1");
      assertThat(socket.receive(Duration.ofSeconds(1)).text()).isEqualTo("MAINPID=7");
    }
  }

  @Test
  void silenceEndsWithTheTimeout() throws IOException {
    try (var socket = DatagramSocket.bind(directory.resolve("socket"))) {
      assertThat(socket.receive(Duration.ZERO).end()).isEqualTo(Reading.End.TIMED_OUT);
    }
  }

  @Test
  void closingRemovesThePath() throws IOException {
    var path = directory.resolve("socket");
    DatagramSocket.bind(path).close();
    assertThat(path).doesNotExist();
  }

  private static Descriptor sender(Path path) throws IOException {
    var address = FdSocket.address(path);
    var sender = new Descriptor(Libc.socket(1, 2, 0));
    Libc.check("connect", path.toString(), Libc.connect(sender.fd(), address, address.length));
    return sender;
  }
}
