package dev.plumbline.spec.runtime.features;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Property;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;

/**
 * Whether a runtime implements one thing. See {@code features-linux.md#linuxFeaturesApparmor}.
 *
 * <pre>{@code
 * {"enabled": true}
 * }</pre>
 *
 * @param enabled whether it does
 * @param unknown properties that this version of the specification does not name
 */
public record Support(Property<Boolean> enabled, @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Support> {

  public Support {
    enabled = Property.orAbsent(enabled);
    unknown = Copies.unknown(unknown);
  }
}
