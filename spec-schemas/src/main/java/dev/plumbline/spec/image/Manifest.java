package dev.plumbline.spec.image;

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
 * An image for one platform, or an artifact. See {@code
 * manifest.md#image-manifest-property-descriptions}.
 *
 * <pre>{@code
 * {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json", "layers": [],
 *  "config": {"mediaType": "application/vnd.oci.empty.v1+json", "size": 2, "digest":
 *  "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"}}
 * }</pre>
 *
 * @param schemaVersion 2
 * @param mediaType the manifest's own type
 * @param artifactType type of the artifact, where it is one
 * @param config the configuration
 * @param layers the layers, the base first
 * @param subject the manifest that this one refers to
 * @param annotations free metadata, by key
 * @param unknown properties that this version of the specification does not name
 */
public record Manifest(
    @Required int schemaVersion,
    @Nullable MediaType mediaType,
    @Nullable MediaType artifactType,
    @Required Descriptor config,
    @Required List<Descriptor> layers,
    @Nullable Descriptor subject,
    @Nullable Map<String, String> annotations,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Manifest> {

  public Manifest {
    layers = List.copyOf(layers);
    annotations = Copies.map(annotations);
    unknown = Copies.unknown(unknown);
  }

  /** An OCI manifest. */
  public static Manifest of(Descriptor config, List<Descriptor> layers) {
    return RecordCopy.create(
        Manifest.class,
        "schemaVersion",
        2,
        "mediaType",
        MediaType.IMAGE_MANIFEST,
        "config",
        config,
        "layers",
        layers);
  }

  /**
   * Reads a manifest and keeps its bytes, without judging its values.
   *
   * @throws dev.plumbline.spec.json.InvalidDocumentException if it is no JSON in UTF-8, repeats a
   *     name, lacks a required property or has one of another type
   */
  public static Original<Manifest> parse(byte[] json) {
    return Original.parse("manifest", json, Manifest.class);
  }

  public Manifest withMediaType(MediaType mediaType) {
    return RecordCopy.with(this, "mediaType", mediaType);
  }

  public Manifest withArtifactType(MediaType artifactType) {
    return RecordCopy.with(this, "artifactType", artifactType);
  }

  public Manifest withConfig(Descriptor config) {
    return RecordCopy.with(this, "config", config);
  }

  public Manifest withLayers(List<Descriptor> layers) {
    return RecordCopy.with(this, "layers", layers);
  }

  public Manifest withSubject(Descriptor subject) {
    return RecordCopy.with(this, "subject", subject);
  }

  public Manifest withAnnotations(Map<String, String> annotations) {
    return RecordCopy.with(this, "annotations", annotations);
  }
}
