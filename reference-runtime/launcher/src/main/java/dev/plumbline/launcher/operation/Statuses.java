package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.cgroup.ContainerCgroups;
import dev.plumbline.launcher.state.ContainerDirectory;
import dev.plumbline.launcher.state.ContainerRecord;
import dev.plumbline.spec.runtime.ContainerStatus;
import java.io.IOException;
import java.util.List;

/** What containers are at this moment: runtime.md#state, and paused. */
final class Statuses {

  static final ContainerStatus PAUSED = new ContainerStatus("paused");

  private Statuses() {}

  static ContainerStatus of(ContainerDirectory directory, ContainerRecord container)
      throws IOException {
    var status = directory.status(container);
    return status.equals(ContainerStatus.RUNNING)
            && ContainerCgroups.of(container.cgroupsPath()).isFrozen()
        ? PAUSED
        : status;
  }

  /**
   * Looks whether it is in one of these.
   *
   * @param what cannot be done with it otherwise
   * @throws Refusal if it is in none
   */
  static void demand(
      ContainerDirectory directory, ContainerRecord container, String what, ContainerStatus... in)
      throws IOException {
    var status = of(directory, container);
    if (!List.of(in).contains(status)) {
      // containerd knows a signal that came too late by runc's words.
      var told = status.equals(ContainerStatus.STOPPED) ? " (container not running)" : "";
      throw new Refusal(
          "container %s: cannot be %s: it is %s%s"
              .formatted(container.id(), what, status.text(), told));
    }
  }
}
