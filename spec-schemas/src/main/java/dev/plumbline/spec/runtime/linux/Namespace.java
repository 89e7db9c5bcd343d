package dev.plumbline.spec.runtime.linux;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A namespace to create, or to join by path. See {@code config-linux.md#configLinuxNamespaces}.
 *
 * <pre>{@code
 * {"type": "network", "path": "/run/netns/blue"}
 * }</pre>
 *
 * @param type such as {@code pid}
 * @param path the namespace to join, an absolute path; absent to create one
 * @param unknown properties that this version of the specification does not name
 */
public record Namespace(
    @Required String type, @Nullable String path, @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Namespace> {

  public Namespace {
    unknown = Copies.unknown(unknown);
  }

  /** A new namespace. */
  public static Namespace of(NamespaceType type) {
    return new Namespace(type.text(), null, Map.of());
  }

  /** An existing namespace. */
  public static Namespace at(NamespaceType type, String path) {
    return of(type).withPath(path);
  }

  public Namespace withType(String type) {
    return RecordCopy.with(this, "type", type);
  }

  public Namespace withPath(String path) {
    return RecordCopy.with(this, "path", path);
  }
}
