package dev.plumbline.spec.runtime.features;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Property;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;

/**
 * What a runtime implements of Intel RDT. See {@code features-linux.md#linuxFeaturesIntelRdt}.
 *
 * <pre>{@code
 * {"enabled": true, "schemata": true, "monitoring": true}
 * }</pre>
 *
 * @param enabled whether it does at all
 * @param schemata the property {@code schemata}
 * @param monitoring the property {@code enableMonitoring}
 * @param unknown properties that this version of the specification does not name
 */
public record IntelRdtFeatures(
    Property<Boolean> enabled,
    Property<Boolean> schemata,
    Property<Boolean> monitoring,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<IntelRdtFeatures> {

  public IntelRdtFeatures {
    enabled = Property.orAbsent(enabled);
    schemata = Property.orAbsent(schemata);
    monitoring = Property.orAbsent(monitoring);
    unknown = Copies.unknown(unknown);
  }
}
