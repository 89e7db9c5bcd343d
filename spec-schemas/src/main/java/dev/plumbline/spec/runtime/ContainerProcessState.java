package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a seccomp agent receives with the descriptor of a filter. See {@code
 * config-linux.md#containerprocessstate}.
 *
 * <pre>{@code
 * {"ociVersion": "1.3.0", "fds": ["seccompFd"], "pid": 812, "metadata": "",
 *  "state": {"ociVersion": "1.3.0", "id": "c1", "status": "creating", "bundle": "/b"}}
 * }</pre>
 *
 * @param ociVersion version of the specification that it keeps
 * @param fds names of the descriptors passed along, in their order
 * @param pid the container process, as the runtime sees it
 * @param metadata what {@code listenerMetadata} said
 * @param state the container's state
 * @param unknown properties that this version of the specification does not name
 */
public record ContainerProcessState(
    @Required String ociVersion,
    @Nullable List<String> fds,
    @Required int pid,
    @Nullable String metadata,
    @Required State state,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<ContainerProcessState> {

  public ContainerProcessState {
    fds = Copies.list(fds);
    unknown = Copies.unknown(unknown);
  }

  /**
   * Reads the message to a seccomp agent, without judging its values.
   *
   * @throws dev.plumbline.spec.json.InvalidDocumentException as {@link State#parse} does
   */
  public static ContainerProcessState parse(byte[] json) {
    return Json.read("container process state", json, ContainerProcessState.class);
  }
}
