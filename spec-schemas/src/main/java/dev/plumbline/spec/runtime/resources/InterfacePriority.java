package dev.plumbline.spec.runtime.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;

/**
 * The priority of packets on one interface. See {@code config-linux.md#configLinuxNetwork}.
 *
 * <pre>{@code
 * {"name": "lo", "priority": 3}
 * }</pre>
 *
 * @param name the interface, in the runtime's network namespace
 * @param priority the priority
 * @param unknown properties that this version of the specification does not name
 */
public record InterfacePriority(
    @Required String name, @Required long priority, @Unknown Map<String, JsonNode> unknown)
    implements Extensible<InterfacePriority> {

  public InterfacePriority {
    unknown = Copies.unknown(unknown);
  }

  /** A priority on an interface. */
  public static InterfacePriority of(String name, long priority) {
    return new InterfacePriority(name, priority, Map.of());
  }

  public InterfacePriority withName(String name) {
    return RecordCopy.with(this, "name", name);
  }

  public InterfacePriority withPriority(long priority) {
    return RecordCopy.with(this, "priority", priority);
  }
}
