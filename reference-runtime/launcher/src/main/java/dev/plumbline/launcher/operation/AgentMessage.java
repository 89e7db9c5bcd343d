package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.state.ContainerRecord;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.ContainerProcessState;
import dev.plumbline.spec.runtime.ContainerStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a seccomp agent is told with the listener: config-linux.md#containerprocessstate. */
final class AgentMessage {

  private AgentMessage() {}

  /**
   * The message as JSON.
   *
   * @param pid the process that gets the filter
   * @param metadata of the configuration
   */
  static byte[] of(ContainerRecord container, long pid, String metadata) {
    var state = container.state(ContainerStatus.CREATED, container.pid());
    var message =
        new ContainerProcessState(
            container.ociVersion(),
            List.of("seccompFd"),
            Math.toIntExact(pid),
            metadata,
            state,
            Map.of());
    return Json.text(message).getBytes(StandardCharsets.UTF_8);
  }
}
