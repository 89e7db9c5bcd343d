package dev.plumbline.ci.bench;

import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.syscalls.host.ProcFile;
import dev.plumbline.syscalls.host.ProcessSnapshot;
import java.io.IOException;
import java.nio.file.Path;

/** The memory of what stays between create and start: proc(5), smaps_rollup. */
final class WaitingMemory {

  private WaitingMemory() {}

  /**
   * Of a container's process, and of every other process that names the container in its command
   * line or environment, such as a monitor or a sandbox.
   *
   * @return KiB of proportional set size: what is shared counts by its part
   */
  static long kib(long pid, String container) {
    try {
      var sum = kib(pid);
      for (var other : ProcessSnapshot.pids()) {
        if (other != pid && names(other, container)) {
          sum += kib(other);
        }
      }
      return sum;
    } catch (IOException e) {
      throw new HarnessException("look at the memory of process " + pid + ": " + e.getMessage(), e);
    }
  }

  /** Of one process. */
  static long kib(long pid) throws IOException {
    for (var line : ProcFile.text(Path.of("/proc/" + pid + "/smaps_rollup")).split("\n")) {
      if (line.startsWith("Pss:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    throw new IOException("no Pss of process " + pid);
  }

  private static boolean names(long pid, String container) {
    for (var file : new String[] {"cmdline", "environ"}) {
      try {
        if (ProcFile.text(Path.of("/proc/" + pid + "/" + file)).contains(container)) {
          return true;
        }
      } catch (IOException e) {
        return false; // it has ended meanwhile, or is nobody's business
      }
    }
    return false;
  }
}
