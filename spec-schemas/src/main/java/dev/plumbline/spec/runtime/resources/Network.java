package dev.plumbline.spec.runtime.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Class and priorities of the packets of a cgroup. See {@code config-linux.md#configLinuxNetwork}.
 *
 * <pre>{@code
 * {"classID": 65537, "priorities": [{"name": "lo", "priority": 3}]}
 * }</pre>
 *
 * @param classID class that packets are tagged with
 * @param priorities priorities per interface
 * @param unknown properties that this version of the specification does not name
 */
public record Network(
    @Nullable Long classID,
    @Nullable List<InterfacePriority> priorities,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Network> {

  /** No property set. */
  public static final Network EMPTY = new Network(null, null, Map.of());

  public Network {
    priorities = Copies.list(priorities);
    unknown = Copies.unknown(unknown);
  }

  public Network withClassID(long classID) {
    return RecordCopy.with(this, "classID", classID);
  }

  public Network withPriorities(List<InterfacePriority> priorities) {
    return RecordCopy.with(this, "priorities", priorities);
  }
}
