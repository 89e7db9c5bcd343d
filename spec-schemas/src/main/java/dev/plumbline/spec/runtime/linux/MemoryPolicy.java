package dev.plumbline.spec.runtime.linux;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * NUMA memory policy of the container. See {@code config-linux.md#configLinuxMemoryPolicy}.
 *
 * <pre>{@code
 * {"mode": "MPOL_BIND", "nodes": "0,2", "flags": ["MPOL_F_RELATIVE_NODES"]}
 * }</pre>
 *
 * @param mode such as {@code MPOL_BIND}
 * @param nodes memory nodes, such as {@code 0-3,7}
 * @param flags such as {@code MPOL_F_STATIC_NODES}
 * @param unknown properties that this version of the specification does not name
 */
public record MemoryPolicy(
    @Required String mode,
    @Nullable String nodes,
    @Nullable List<String> flags,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<MemoryPolicy> {

  public MemoryPolicy {
    flags = Copies.list(flags);
    unknown = Copies.unknown(unknown);
  }

  /** A mode without nodes and flags. */
  public static MemoryPolicy of(String mode) {
    return new MemoryPolicy(mode, null, null, Map.of());
  }

  public MemoryPolicy withMode(String mode) {
    return RecordCopy.with(this, "mode", mode);
  }

  public MemoryPolicy withNodes(String nodes) {
    return RecordCopy.with(this, "nodes", nodes);
  }

  public MemoryPolicy withFlags(List<String> flags) {
    return RecordCopy.with(this, "flags", flags);
  }
}
