package dev.plumbline.spec.image;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * What an image of an index needs to run. See {@code
 * image-index.md#image-index-property-descriptions}.
 *
 * <pre>{@code
 * {"architecture": "arm64", "os": "linux", "variant": "v8"}
 * }</pre>
 *
 * @param architecture the processor, as Go names it
 * @param os the operating system, as Go names it
 * @param osVersion version of the operating system
 * @param osFeatures features of the operating system that it cannot do without
 * @param variant variant of the processor
 * @param unknown properties that this version of the specification does not name
 */
public record Platform(
    @Required String architecture,
    @Required String os,
    @JsonProperty("os.version") @Nullable String osVersion,
    @JsonProperty("os.features") @Nullable List<String> osFeatures,
    @Nullable String variant,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Platform> {

  public static final Platform LINUX_AMD64 = linux("amd64");
  public static final Platform LINUX_ARM64 = linux("arm64").withVariant("v8");

  public Platform {
    osFeatures = Copies.list(osFeatures);
    unknown = Copies.unknown(unknown);
  }

  /** Linux on a processor. */
  public static Platform linux(String architecture) {
    return new Platform(architecture, "linux", null, null, null, Map.of());
  }

  public Platform withVariant(String variant) {
    return RecordCopy.with(this, "variant", variant);
  }
}
