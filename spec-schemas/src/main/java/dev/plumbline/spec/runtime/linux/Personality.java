package dev.plumbline.spec.runtime.linux;

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
 * The execution domain of a container. See {@code config-linux.md#configLinuxPersonality}.
 *
 * <pre>{@code
 * {"domain": "LINUX32"}
 * }</pre>
 *
 * @param domain {@code LINUX} or {@code LINUX32}
 * @param flags none are defined
 * @param unknown properties that this version of the specification does not name
 */
public record Personality(
    @Required String domain, @Nullable List<String> flags, @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Personality> {

  public Personality {
    flags = Copies.list(flags);
    unknown = Copies.unknown(unknown);
  }

  /** A domain without flags. */
  public static Personality of(String domain) {
    return new Personality(domain, null, Map.of());
  }

  public Personality withDomain(String domain) {
    return RecordCopy.with(this, "domain", domain);
  }

  public Personality withFlags(List<String> flags) {
    return RecordCopy.with(this, "flags", flags);
  }
}
