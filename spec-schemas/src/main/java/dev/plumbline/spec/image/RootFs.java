package dev.plumbline.spec.image;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;

/**
 * The layers of an image by the digests of their tar archives. See {@code config.md#properties}.
 *
 * <pre>{@code
 * {"type": "layers", "diff_ids": ["sha256:…"]}
 * }</pre>
 *
 * @param type {@code layers}
 * @param diffIds digests of the uncompressed layers, the base first
 * @param unknown properties that this version of the specification does not name
 */
public record RootFs(
    @Required String type,
    @JsonProperty(value = "diff_ids", required = true) @JsonSetter(nulls = Nulls.FAIL)
        List<Digest> diffIds,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<RootFs> {

  public RootFs {
    diffIds = List.copyOf(diffIds);
    unknown = Copies.unknown(unknown);
  }

  /** Layers, the base first. */
  public static RootFs of(List<Digest> diffIds) {
    return new RootFs("layers", diffIds, Map.of());
  }
}
