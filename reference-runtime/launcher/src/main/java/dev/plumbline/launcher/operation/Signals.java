package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.cgroup.ContainerCgroups;
import dev.plumbline.syscalls.host.ErrnoException;
import dev.plumbline.syscalls.host.PidFd;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Signals to the processes of a container. */
final class Signals {

  private static final int SIGKILL = 9;

  private Signals() {}

  /** To each of them that has not ended meanwhile. */
  static void send(Set<Long> pids, int signal) throws IOException {
    for (var pid : pids) {
      try (var process = PidFd.open(pid)) {
        process.sendSignal(signal);
      } catch (ErrnoException e) {
        if (!e.isNoSuchProcess()) {
          throw e;
        }
      }
    }
  }

  /** To every process of the cgroups; SIGKILL also to those that are born meanwhile. */
  static void sendAll(ContainerCgroups cgroups, int signal) throws IOException {
    Set<Long> reached = new HashSet<>();
    while (true) {
      var pids = cgroups.processes();
      pids.removeAll(reached);
      if (pids.isEmpty()) {
        return;
      }
      send(pids, signal);
      reached.addAll(pids);
      if (signal != SIGKILL) {
        return;
      }
    }
  }
}
