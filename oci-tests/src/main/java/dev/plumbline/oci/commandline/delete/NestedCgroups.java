package dev.plumbline.oci.commandline.delete;

import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Cgroups two levels below those of a container, as one makes them that runs containers itself.
 *
 * @param directories those of the container, in every hierarchy
 */
record NestedCgroups(List<Path> directories) {

  private static final String NESTED = "sub/deeper";

  /** Makes them. */
  static NestedCgroups below(OciRuntime runtime, Container container) {
    var own =
        HostProcess.of(container).cgroups().stream()
            .filter(directory -> directory.toString().contains(runtime.cgroup()))
            .toList();
    try {
      for (var directory : own) {
        Files.createDirectories(directory.resolve(NESTED));
      }
    } catch (IOException e) {
      throw new HarnessException("make cgroups below " + own + ": " + e, e);
    }
    return new NestedCgroups(own);
  }

  /** Moves a process into the lowest of each hierarchy but that of cpuset: a new one takes none. */
  NestedCgroups occupiedBy(long pid) {
    for (var directory : directories) {
      var processes = directory.resolve(NESTED).resolve("cgroup.procs");
      try {
        if (!Files.exists(directory.resolve("cpuset.mems"))) {
          Files.writeString(processes, "" + pid);
        }
      } catch (IOException e) {
        throw new HarnessException("write " + pid + " to " + processes + ": " + e, e);
      }
    }
    return this;
  }

  /** Those of the container that are there still. */
  List<Path> remaining() {
    return directories.stream().filter(Files::exists).toList();
  }
}
