package dev.plumbline.spec.runtime.features;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Property;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;

/**
 * Which extensions of mounts a runtime implements. See {@code
 * features-linux.md#linuxFeaturesMountExtensions}.
 *
 * <pre>{@code
 * {"idmap": {"enabled": true}}
 * }</pre>
 *
 * @param idmap mounts with id mappings
 * @param unknown properties that this version of the specification does not name
 */
public record MountExtensions(Property<Support> idmap, @Unknown Map<String, JsonNode> unknown)
    implements Extensible<MountExtensions> {

  public MountExtensions {
    idmap = Property.orAbsent(idmap);
    unknown = Copies.unknown(unknown);
  }
}
