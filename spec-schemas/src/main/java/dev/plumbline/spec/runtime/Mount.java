package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import dev.plumbline.spec.runtime.linux.IdMapping;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mount beyond the root filesystem. See {@code config.md#configMounts}.
 *
 * <pre>{@code
 * {"destination": "/run", "source": "none", "options": ["mode=700"], "type": "tmpfs"}
 * }</pre>
 *
 * @param destination where it appears inside the container
 * @param source a device name, a dummy, or the file or directory of a bind mount
 * @param options mount options, those of the filesystem included
 * @param type filesystem type; a dummy for bind mounts
 * @param uidMappings how user ids of the source appear; comes with {@code gidMappings}
 * @param gidMappings how group ids of the source appear; comes with {@code uidMappings}
 * @param unknown properties that this version of the specification does not name
 */
public record Mount(
    @Required String destination,
    @Nullable String source,
    @Nullable List<String> options,
    @Nullable String type,
    @Nullable List<IdMapping> uidMappings,
    @Nullable List<IdMapping> gidMappings,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Mount> {

  public Mount {
    options = Copies.list(options);
    uidMappings = Copies.list(uidMappings);
    gidMappings = Copies.list(gidMappings);
    unknown = Copies.unknown(unknown);
  }

  /** A mount of a filesystem type, such as {@code tmpfs}. */
  public static Mount of(String destination, String type, String source, String... options) {
    return new Mount(destination, source, List.of(options), type, null, null, Map.of());
  }

  /** A bind mount; {@code bind} or {@code rbind} belongs among the options. */
  public static Mount bind(String source, String destination, String... options) {
    return of(destination, "none", source, options);
  }

  /** Whether this is a bind mount: one with {@code bind} or {@code rbind} among its options. */
  public boolean bindMount() {
    return options != null && (options.contains("bind") || options.contains("rbind"));
  }

  public Mount withDestination(String destination) {
    return RecordCopy.with(this, "destination", destination);
  }

  public Mount withSource(String source) {
    return RecordCopy.with(this, "source", source);
  }

  public Mount withOptions(List<String> options) {
    return RecordCopy.with(this, "options", options);
  }

  public Mount withType(String type) {
    return RecordCopy.with(this, "type", type);
  }

  public Mount withUidMappings(List<IdMapping> uidMappings) {
    return RecordCopy.with(this, "uidMappings", uidMappings);
  }

  public Mount withGidMappings(List<IdMapping> gidMappings) {
    return RecordCopy.with(this, "gidMappings", gidMappings);
  }
}
