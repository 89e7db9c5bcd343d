package dev.plumbline.oci.commandline.list;

import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files below the state root that belong to a container, cut off as by a full disk. */
final class CutState {

  private final Map<Path, byte[]> files = new LinkedHashMap<>();

  private CutState() {}

  /** Leaves half of each file. */
  static CutState of(OciRuntime runtime, Container container) {
    var cut = new CutState();
    try (var all = Files.walk(runtime.stateRoot())) {
      var own = all.filter(file -> file.toString().contains(container.id()));
      for (var file : own.filter(Files::isRegularFile).toList()) {
        var bytes = Files.readAllBytes(file);
        cut.files.put(file, bytes);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
      return cut;
    } catch (IOException e) {
      throw new HarnessException("cut the state of " + container.id() + ": " + e, e);
    }
  }

  /** Puts back what was cut off, so that the container can be deleted. */
  void restore() {
    try {
      for (var file : files.entrySet()) {
        Files.write(file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new HarnessException("restore what was cut off: " + e, e);
    }
  }
}
