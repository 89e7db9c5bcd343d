package dev.plumbline.launcher.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.operation.CreateRequest;
import dev.plumbline.launcher.operation.Operations;
import dev.plumbline.launcher.state.StateRoot;
import dev.plumbline.syscalls.abi.RouteRequest;
import dev.plumbline.syscalls.host.RouteSocket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices of this host that move into a container that is not made in the end. */
class NetDevicesTests {

  private static final String ID = "net-" + ProcessHandle.current().pid();
  private static final String DEVICE = "pl" + ProcessHandle.current().pid() + "a";
  private static final String PEER = "pl" + ProcessHandle.current().pid() + "b";
  private static final int INDEX = 0x10000 + (int) ProcessHandle.current().pid();

  @TempDir Path directory;

  @BeforeEach
  void pair() throws IOException {
    ask(RouteRequest.newPair(INDEX, DEVICE, PEER));
  }

  @AfterEach
  void withoutPair() throws IOException {
    ask(RouteRequest.remove(DEVICE));
  }

  @Test
  void deviceIsBackWhereAHookThatComesLaterFails() throws IOException {
    assertThatThrownBy(() -> create(hooks("createRuntime", "/bin/false")))
        .isInstanceOf(Refusal.class)
        .hasMessage("createRuntime hook /bin/false: ended with status 1");
    assertDeviceIsBack();
  }

  @Test
  void deviceIsBackWhereTheProgramFailsLater() throws IOException {
    assertThatThrownBy(() -> create("{}"))
        .isInstanceOf(Refusal.class)
        .hasMessage("find the program /missing: no such file or directory (ENOENT)");
    assertDeviceIsBack();
  }

  private void assertDeviceIsBack() throws IOException {
    try (var here = Network.of(ProcessHandle.current().pid())) {
      assertThat(here.devices()).containsKey(DEVICE);
      assertThat(here.devices().get(DEVICE).up()).isFalse();
    }
    assertThat(directory.resolve("state")).isEmptyDirectory();
  }

  private static String hooks(String kind, String path) {
    return "{\"%s\": [{\"path\": \"%s\"}]}".formatted(kind, path);
  }

  private void create(String hooks) throws IOException {
    Files.createDirectories(directory.resolve("rootfs"));
    Files.writeString(
        directory.resolve("config.json"),
        """
        {"ociVersion": "1.3.0", "root": {"path": "rootfs"}, "hooks": %s,
         "process": {"cwd": "/", "args": ["/missing"], "user": {"uid": 0, "gid": 0}},
         "linux": {"netDevices": {"%s": {"name": "inside"}},
          "namespaces": [{"type": "mount"}, {"type": "pid"}, {"type": "network"}]}}
        """
            .formatted(hooks, DEVICE));
    new Operations(new StateRoot(directory.resolve("state")))
        .create(CreateRequest.of(ID, directory));
  }

  private static void ask(RouteRequest request) throws IOException {
    try (var socket = RouteSocket.open()) {
      socket.ask("test devices", request);
    }
  }
}
