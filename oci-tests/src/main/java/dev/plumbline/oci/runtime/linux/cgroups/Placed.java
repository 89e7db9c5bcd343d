package dev.plumbline.oci.runtime.linux.cgroups;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.runtime.Attempt;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.witness.HostProcess;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Containers whose bundle says where they belong, and where they are. */
final class Placed {

  private Placed() {}

  /** An idle container with this cgroupsPath. */
  static Bundle at(String path) {
    return Bundle.idle().set("/linux/cgroupsPath", path);
  }

  /** The directory of the cgroup that the container's process is in. */
  static Path of(Container container) {
    return HostProcess.of(container).cgroup("pids");
  }

  /** That directory, or {@code refused}, or how else the create came to an early end. */
  static String outcome(Attempt attempt) {
    var execution = attempt.execution();
    return Stream.of(attempt.container())
        .filter(container -> execution.succeeded())
        .map(container -> of(container).toString())
        .findFirst()
        .orElse(execution.problem() == null ? "refused" : execution.brief());
  }
}
