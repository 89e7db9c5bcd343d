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
 * A list of manifests, one for each platform. See {@code
 * image-index.md#image-index-property-descriptions}.
 *
 * <pre>{@code
 * {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.index.v1+json", "manifests": []}
 * }</pre>
 *
 * @param schemaVersion 2
 * @param mediaType the index's own type
 * @param artifactType type of the artifact, where it is one
 * @param manifests the manifests
 * @param subject the manifest that this index refers to
 * @param annotations free metadata, by key
 * @param unknown properties that this version of the specification does not name
 */
public record Index(
    @Required int schemaVersion,
    @Nullable MediaType mediaType,
    @Nullable MediaType artifactType,
    @Required List<Descriptor> manifests,
    @Nullable Descriptor subject,
    @Nullable Map<String, String> annotations,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Index> {

  public Index {
    manifests = List.copyOf(manifests);
    annotations = Copies.map(annotations);
    unknown = Copies.unknown(unknown);
  }

  /** An OCI index of these manifests. */
  public static Index of(List<Descriptor> manifests) {
    return RecordCopy.create(
        Index.class,
        "schemaVersion",
        2,
        "mediaType",
        MediaType.IMAGE_INDEX,
        "manifests",
        manifests);
  }

  /**
   * Reads an index and keeps its bytes, without judging its values.
   *
   * @throws dev.plumbline.spec.json.InvalidDocumentException if it is no JSON in UTF-8, repeats a
   *     name, lacks a required property or has one of another type
   */
  public static Original<Index> parse(byte[] json) {
    return Original.parse("index", json, Index.class);
  }

  public Index withMediaType(MediaType mediaType) {
    return RecordCopy.with(this, "mediaType", mediaType);
  }

  public Index withArtifactType(MediaType artifactType) {
    return RecordCopy.with(this, "artifactType", artifactType);
  }

  public Index withSubject(Descriptor subject) {
    return RecordCopy.with(this, "subject", subject);
  }

  public Index withAnnotations(Map<String, String> annotations) {
    return RecordCopy.with(this, "annotations", annotations);
  }
}
