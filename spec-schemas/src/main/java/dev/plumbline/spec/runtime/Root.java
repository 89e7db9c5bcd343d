package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The root filesystem of the container. See {@code config.md#configRoot}.
 *
 * <pre>{@code
 * {"path": "rootfs", "readonly": true}
 * }</pre>
 *
 * @param path a directory, absolute or relative to the bundle
 * @param readonly whether the container cannot write to it; false where absent
 * @param unknown properties that this version of the specification does not name
 */
public record Root(
    @Required String path, @Nullable Boolean readonly, @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Root> {

  public Root {
    unknown = Copies.unknown(unknown);
  }

  /** A writable root filesystem in this directory. */
  public static Root of(String path) {
    return new Root(path, null, Map.of());
  }

  public Root withPath(String path) {
    return RecordCopy.with(this, "path", path);
  }

  public Root withReadonly(boolean readonly) {
    return RecordCopy.with(this, "readonly", readonly);
  }
}
