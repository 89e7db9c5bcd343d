package dev.plumbline.spec.image;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;

/**
 * The {@code oci-layout} file, which marks a directory as an image layout. See {@code
 * image-layout.md#oci-layout-file}.
 *
 * <pre>{@code
 * {"imageLayoutVersion": "1.0.0"}
 * }</pre>
 *
 * @param imageLayoutVersion version of the layout
 * @param unknown properties that this version of the specification does not name
 */
public record ImageLayout(
    @Required String imageLayoutVersion, @Unknown Map<String, JsonNode> unknown)
    implements Extensible<ImageLayout> {

  /** The one version that there is. */
  public static final ImageLayout CURRENT = new ImageLayout("1.0.0", Map.of());

  /** The annotation of a descriptor in {@code index.json} that names it. */
  public static final String REF_NAME = "org.opencontainers.image.ref.name";

  public ImageLayout {
    unknown = Copies.unknown(unknown);
  }
}
