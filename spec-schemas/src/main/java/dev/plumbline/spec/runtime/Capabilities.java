package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The capability sets that a process keeps; each lists names such as {@code CAP_CHOWN}. See {@code
 * config.md#configLinuxProcess}.
 *
 * <pre>{@code
 * {"bounding": ["CAP_KILL"], "permitted": ["CAP_KILL"], "effective": ["CAP_KILL"]}
 * }</pre>
 *
 * @param effective the set that the kernel checks
 * @param bounding the set that nothing can exceed
 * @param inheritable the set kept through {@code execve}
 * @param permitted the set that may become effective
 * @param ambient the set given to unprivileged programs
 * @param unknown properties that this version of the specification does not name
 */
public record Capabilities(
    @Nullable List<String> effective,
    @Nullable List<String> bounding,
    @Nullable List<String> inheritable,
    @Nullable List<String> permitted,
    @Nullable List<String> ambient,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Capabilities> {

  /** No property set. */
  public static final Capabilities EMPTY = new Capabilities(null, null, null, null, null, Map.of());

  public Capabilities {
    effective = Copies.list(effective);
    bounding = Copies.list(bounding);
    inheritable = Copies.list(inheritable);
    permitted = Copies.list(permitted);
    ambient = Copies.list(ambient);
    unknown = Copies.unknown(unknown);
  }

  /** The same names in bounding, permitted and effective, none in the other two. */
  public static Capabilities of(List<String> names) {
    return EMPTY.withBounding(names).withPermitted(names).withEffective(names);
  }

  /** The same names in all five sets. */
  public static Capabilities everywhere(List<String> names) {
    return of(names).withInheritable(names).withAmbient(names);
  }

  public Capabilities withEffective(List<String> effective) {
    return RecordCopy.with(this, "effective", effective);
  }

  public Capabilities withBounding(List<String> bounding) {
    return RecordCopy.with(this, "bounding", bounding);
  }

  public Capabilities withInheritable(List<String> inheritable) {
    return RecordCopy.with(this, "inheritable", inheritable);
  }

  public Capabilities withPermitted(List<String> permitted) {
    return RecordCopy.with(this, "permitted", permitted);
  }

  public Capabilities withAmbient(List<String> ambient) {
    return RecordCopy.with(this, "ambient", ambient);
  }
}
