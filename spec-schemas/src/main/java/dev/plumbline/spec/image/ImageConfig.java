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
 * What an image is made of and how it is to be run. See {@code config.md#properties}.
 *
 * <pre>{@code
 * {"architecture": "amd64", "os": "linux", "config": {"Entrypoint": ["/probe"]},
 *  "rootfs": {"type": "layers", "diff_ids": []}}
 * }</pre>
 *
 * @param created when the image was made, as RFC 3339 writes it
 * @param author who is responsible for it
 * @param architecture the processor, as Go names it
 * @param os the operating system, as Go names it
 * @param osVersion version of the operating system
 * @param osFeatures features of the operating system that it cannot do without
 * @param variant variant of the processor
 * @param config how to run it
 * @param rootfs its layers, uncompressed
 * @param history how the layers came about
 * @param unknown properties that this version of the specification does not name
 */
public record ImageConfig(
    @Nullable String created,
    @Nullable String author,
    @Required String architecture,
    @Required String os,
    @JsonProperty("os.version") @Nullable String osVersion,
    @JsonProperty("os.features") @Nullable List<String> osFeatures,
    @Nullable String variant,
    @Nullable ExecutionParameters config,
    @Required RootFs rootfs,
    @Nullable List<History> history,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<ImageConfig> {

  public ImageConfig {
    osFeatures = Copies.list(osFeatures);
    history = Copies.list(history);
    unknown = Copies.unknown(unknown);
  }

  /** A configuration of layers, with nothing on how to run them. */
  public static ImageConfig of(Platform platform, List<Digest> diffIds) {
    return RecordCopy.create(
        ImageConfig.class,
        "architecture",
        platform.architecture(),
        "os",
        platform.os(),
        "osVersion",
        platform.osVersion(),
        "osFeatures",
        platform.osFeatures(),
        "variant",
        platform.variant(),
        "rootfs",
        RootFs.of(diffIds));
  }

  /**
   * Reads a configuration and keeps its bytes, without judging its values.
   *
   * @throws dev.plumbline.spec.json.InvalidDocumentException if it is no JSON in UTF-8, repeats a
   *     name, lacks a required property or has one of another type
   */
  public static Original<ImageConfig> parse(byte[] json) {
    return Original.parse("image configuration", json, ImageConfig.class);
  }

  public ImageConfig withCreated(String created) {
    return RecordCopy.with(this, "created", created);
  }

  public ImageConfig withAuthor(String author) {
    return RecordCopy.with(this, "author", author);
  }

  public ImageConfig withConfig(ExecutionParameters config) {
    return RecordCopy.with(this, "config", config);
  }

  public ImageConfig withRootfs(RootFs rootfs) {
    return RecordCopy.with(this, "rootfs", rootfs);
  }

  public ImageConfig withHistory(List<History> history) {
    return RecordCopy.with(this, "history", history);
  }
}
