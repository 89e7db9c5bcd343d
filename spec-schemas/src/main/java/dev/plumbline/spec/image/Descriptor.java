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
 * A reference to content by type, digest and size. See {@code descriptor.md#properties}.
 *
 * <pre>{@code
 * {"mediaType": "application/vnd.oci.empty.v1+json", "size": 2, "data": "e30=",
 *  "digest": "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"}
 * }</pre>
 *
 * @param mediaType type of the content
 * @param digest digest of the content
 * @param size length of the content in bytes
 * @param urls where the content may be had, too
 * @param annotations free metadata, by key
 * @param data the content itself, in Base 64
 * @param artifactType type of the artifact that the content is
 * @param platform what an image needs to run; in an index only
 * @param unknown properties that this version of the specification does not name
 */
public record Descriptor(
    @Required MediaType mediaType,
    @Required Digest digest,
    @Required long size,
    @Nullable List<String> urls,
    @Nullable Map<String, String> annotations,
    @Nullable String data,
    @Nullable MediaType artifactType,
    @Nullable Platform platform,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Descriptor> {

  public Descriptor {
    urls = Copies.list(urls);
    annotations = Copies.map(annotations);
    unknown = Copies.unknown(unknown);
  }

  /** A descriptor with what is required. */
  public static Descriptor of(MediaType mediaType, Digest digest, long size) {
    return RecordCopy.create(
        Descriptor.class, "mediaType", mediaType, "digest", digest, "size", size);
  }

  /** A descriptor of these bytes, by SHA-256. */
  public static Descriptor of(MediaType mediaType, byte[] content) {
    return of(mediaType, Digest.sha256(content), content.length);
  }

  public Descriptor withMediaType(MediaType mediaType) {
    return RecordCopy.with(this, "mediaType", mediaType);
  }

  public Descriptor withDigest(Digest digest) {
    return RecordCopy.with(this, "digest", digest);
  }

  public Descriptor withSize(long size) {
    return RecordCopy.with(this, "size", size);
  }

  public Descriptor withAnnotations(@Nullable Map<String, String> annotations) {
    return RecordCopy.with(this, "annotations", annotations);
  }

  /** The same with one more annotation. */
  public Descriptor plusAnnotation(String key, String value) {
    return withAnnotations(Copies.plus(annotations, key, value));
  }

  public Descriptor withData(String data) {
    return RecordCopy.with(this, "data", data);
  }

  public Descriptor withArtifactType(@Nullable MediaType artifactType) {
    return RecordCopy.with(this, "artifactType", artifactType);
  }

  public Descriptor withPlatform(Platform platform) {
    return RecordCopy.with(this, "platform", platform);
  }
}
