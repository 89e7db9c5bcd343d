package dev.plumbline.oci.commandline.checkpoint;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.ProbeRecord;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Containers that can be checkpointed wherever criu works: in the host's network, which has not to
 * be locked then.
 */
final class Checkpointed {

  private Checkpointed() {}

  static Bundle running(Probe probe) {
    return Bundle.running(probe).withoutNamespace("network");
  }

  static Bundle idle() {
    return running(Probe.of(p -> p.pause("ready")));
  }

  /** A container that comes back from the image of a running one, which is deleted. */
  static Container restored(OciRuntime runtime, Container container) {
    var image = runtime.newDirectory("image");
    runtime.demand(container.tryCheckpoint(image));
    runtime.call(Operation.DELETE).with("--force").id(container.id()).execute();
    var attempt = runtime.attemptRestore(container.bundle(), image);
    runtime.demand(attempt.execution());
    return attempt.container();
  }

  /** How many files a directory has. */
  static long files(Path directory) {
    try (var files = Files.list(directory)) {
      return files.count();
    } catch (IOException e) {
      throw new HarnessException("list " + directory + ": " + e, e);
    }
  }

  /** What a probe has written to a file of the container. */
  static ProbeRecord record(Container container, Probe probe) {
    var file = container.bundle().rootfs().resolve(String.valueOf(probe.report()).substring(1));
    try {
      return probe.decode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new HarnessException("read " + file + ": " + e, e);
    }
  }
}
