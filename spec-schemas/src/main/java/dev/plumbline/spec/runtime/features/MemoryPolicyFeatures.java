package dev.plumbline.spec.runtime.features;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Property;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;

/**
 * Which NUMA memory policies a runtime implements. See {@code
 * features-linux.md#linuxFeaturesMemoryPolicy}.
 *
 * <pre>{@code
 * {"modes": ["MPOL_BIND"], "flags": ["MPOL_F_STATIC_NODES"]}
 * }</pre>
 *
 * @param modes modes
 * @param flags flags
 * @param unknown properties that this version of the specification does not name
 */
public record MemoryPolicyFeatures(
    Property<List<String>> modes,
    Property<List<String>> flags,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<MemoryPolicyFeatures> {

  public MemoryPolicyFeatures {
    modes = Property.orAbsent(modes);
    flags = Property.orAbsent(flags);
    unknown = Copies.unknown(unknown);
  }
}
