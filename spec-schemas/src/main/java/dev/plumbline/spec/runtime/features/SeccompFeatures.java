package dev.plumbline.spec.runtime.features;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Property;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;

/**
 * What a runtime implements of seccomp. See {@code features-linux.md#linuxFeaturesSeccomp}.
 *
 * <pre>{@code
 * {"enabled": true, "actions": ["SCMP_ACT_ALLOW"]}
 * }</pre>
 *
 * @param enabled whether it filters at all
 * @param actions actions
 * @param operators operators on arguments
 * @param archs architectures
 * @param knownFlags flags that it recognizes
 * @param supportedFlags flags that it recognizes and can set
 * @param unknown properties that this version of the specification does not name
 */
public record SeccompFeatures(
    Property<Boolean> enabled,
    Property<List<String>> actions,
    Property<List<String>> operators,
    Property<List<String>> archs,
    Property<List<String>> knownFlags,
    Property<List<String>> supportedFlags,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<SeccompFeatures> {

  public SeccompFeatures {
    enabled = Property.orAbsent(enabled);
    actions = Property.orAbsent(actions);
    operators = Property.orAbsent(operators);
    archs = Property.orAbsent(archs);
    knownFlags = Property.orAbsent(knownFlags);
    supportedFlags = Property.orAbsent(supportedFlags);
    unknown = Copies.unknown(unknown);
  }
}
