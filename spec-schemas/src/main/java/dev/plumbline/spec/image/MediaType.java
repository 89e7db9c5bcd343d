package dev.plumbline.spec.image;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/**
 * The type of some content, as documents and registries name it: {@code media-types.md}, and its
 * compatibility matrix for Docker's own types.
 *
 * @param text without parameters
 */
public record MediaType(@JsonValue String text) {

  public static final MediaType IMAGE_INDEX = oci("image.index.v1+json");
  public static final MediaType IMAGE_MANIFEST = oci("image.manifest.v1+json");
  public static final MediaType IMAGE_CONFIG = oci("image.config.v1+json");
  public static final MediaType LAYER_TAR = oci("image.layer.v1.tar");
  public static final MediaType LAYER_GZIP = oci("image.layer.v1.tar+gzip");
  public static final MediaType LAYER_ZSTD = oci("image.layer.v1.tar+zstd");

  /** Of a descriptor that stands for no content. */
  public static final MediaType EMPTY = oci("empty.v1+json");

  public static final MediaType DOCKER_MANIFEST_LIST = docker("distribution.manifest.list.v2+json");
  public static final MediaType DOCKER_MANIFEST = docker("distribution.manifest.v2+json");
  public static final MediaType DOCKER_CONFIG = docker("container.image.v1+json");
  public static final MediaType DOCKER_LAYER_GZIP = docker("image.rootfs.diff.tar.gzip");

  private static final Set<MediaType> INDEXES = Set.of(IMAGE_INDEX, DOCKER_MANIFEST_LIST);
  private static final Set<MediaType> MANIFESTS = Set.of(IMAGE_MANIFEST, DOCKER_MANIFEST);

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MediaType {}

  /** The type that a {@code Content-Type} header names; its parameters are left out. */
  public static MediaType ofHeader(String contentType) {
    return new MediaType(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  /** Whether the content lists manifests: an image index or Docker's manifest list. */
  public boolean listsManifests() {
    return INDEXES.contains(this);
  }

  /** Whether the content is an image manifest, Docker's schema 2 included. */
  public boolean describesImage() {
    return MANIFESTS.contains(this);
  }

  private static MediaType oci(String rest) {
    return new MediaType("application/vnd.oci." + rest);
  }

  private static MediaType docker(String rest) {
    return new MediaType("application/vnd.docker." + rest);
  }

  @Override
  public String toString() {
    return text;
  }
}
