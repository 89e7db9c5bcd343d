package dev.plumbline.ci.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** containerd with the shim {@code io.containerd.runc.v2}, which is told another binary. */
class ContainerdTests extends EngineContract {

  private Containerd engine;

  @Override
  Engine open(PrivateHost host) throws IOException {
    engine = Containerd.start(host);
    return engine;
  }

  @OnEachRuntime
  void signalToAContainerThatHasEndedIsNotFound(Contender runtime) {
    var container = start(runtime, "exit 0");
    Await.until(() -> engine.status(container).equals("stopped"), () -> "it runs still");
    assertThat(engine.signal(container).err()).endsWith("process already finished: not found\n");
  }

  @OnEachRuntime
  void eventsTellTheLifeOfAContainer(Contender runtime) throws Exception {
    var file = Files.createTempFile(host().directory(), "events", "");
    var events = engine.events().redirectOutput(file.toFile()).start();
    try {
      var container = start(runtime, "sleep 1000");
      engine.exec(container, "test", "-d", "/");
      engine.pause(container);
      engine.unpause(container);
      engine.kill(container);
      engine.awaitEnd(container);
      Await.until(() -> told(file).contains("/tasks/delete"), () -> "events: " + told(file));
      assertThat(told(file))
          .containsSubsequence(
              "/tasks/create",
              "/tasks/start",
              "/tasks/exec-added",
              "/tasks/exec-started",
              "/tasks/exit",
              "/tasks/paused",
              "/tasks/resumed",
              "/tasks/exit",
              "/tasks/delete");
    } finally {
      events.destroy();
    }
  }

  /** The topics, in the order of time. */
  private static List<String> told(Path file) {
    try {
      return Files.readAllLines(file).stream().map(line -> line.split(" ")[5]).toList();
    } catch (IOException e) {
      throw new AssertionError("read " + file, e);
    }
  }
}
