package dev.plumbline.cri.container;

import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.spec.cri.v1.Container;
import dev.plumbline.spec.cri.v1.ContainerState;
import java.util.List;

/** The containers of a sandbox by their states. */
final class ContainerStates {

  private ContainerStates() {}

  /** The ids of those that the server's list tells to run. */
  static List<String> running(Sandbox sandbox) {
    return sandbox.containers().stream()
        .filter(container -> container.getState() == ContainerState.CONTAINER_RUNNING)
        .map(Container::getId)
        .sorted()
        .toList();
  }
}
