package dev.plumbline.ci.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ci.Remains;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One engine for all tests of a class. Nothing is left of a test's containers when it ends, and
 * nothing of the engine when the last has.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineLife {

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final List<String> containers = new ArrayList<>();
  private PrivateHost host;
  private Leftovers leftovers;
  private RunningEngine engine;

  /** Starts the engine; what it needs on disk is below the host's directory. */
  abstract RunningEngine start(PrivateHost host) throws IOException;

  /** Where the engine runs. */
  PrivateHost host() {
    return host;
  }

  /** What looks for the traces of containers. */
  Leftovers leftovers() {
    return leftovers;
  }

  /** Has a container removed when the test ends. */
  String removedInTheEnd(String container) {
    containers.add(container);
    return container;
  }

  @BeforeAll
  void startEngine(@TempDir Path directory) throws IOException {
    host = PrivateHost.make(directory);
    leftovers = new Leftovers(host);
    engine = start(host);
    engine.load(TestImage.write(Files.createDirectory(directory.resolve("image"))));
  }

  @AfterEach
  void nothingIsLeftOfContainers() {
    containers.forEach(engine::remove);
    containers.clear();
    assertThat(Leftovers.settled(leftovers::ofContainers)).isEmpty();
  }

  @AfterAll
  void nothingIsLeftOfTheEngine() throws IOException {
    try {
      if (engine == null) {
        return; // it was not started, and that has been told
      }
      assertThat(leftovers.ofImages()).as("while there is an image").isNotEmpty();
      engine.unload();
      assertThat(Leftovers.settled(leftovers::ofImages)).isEmpty();
      engine.close();
      host.close();
      assertThat(Remains.of(host.mark(), GRACE)).isEmpty();
    } finally {
      host.sweep();
    }
  }
}
