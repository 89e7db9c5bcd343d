package dev.plumbline.spec.runtime.linux;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;

/**
 * A range of user or group ids. See {@code config-linux.md#configLinuxUserNamespaceMappings}.
 *
 * <pre>{@code
 * {"containerID": 0, "hostID": 100000, "size": 65536}
 * }</pre>
 *
 * @param containerID first id inside
 * @param hostID first id outside
 * @param size how many
 * @param unknown properties that this version of the specification does not name
 */
public record IdMapping(
    @Required long containerID,
    @Required long hostID,
    @Required long size,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<IdMapping> {

  public IdMapping {
    unknown = Copies.unknown(unknown);
  }

  /** A range of ids. */
  public static IdMapping of(long containerId, long hostId, long size) {
    return new IdMapping(containerId, hostId, size, Map.of());
  }

  public IdMapping withContainerID(long containerID) {
    return RecordCopy.with(this, "containerID", containerID);
  }

  public IdMapping withHostID(long hostID) {
    return RecordCopy.with(this, "hostID", hostID);
  }

  public IdMapping withSize(long size) {
    return RecordCopy.with(this, "size", size);
  }
}
