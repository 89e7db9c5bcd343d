package dev.plumbline.spec.runtime.linux;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cache and memory bandwidth by Intel Resource Director Technology. See {@code
 * config-linux.md#configLinuxIntelRdt}.
 *
 * <pre>{@code
 * {"closID": "quiet", "schemata": ["L2:0=3"]}
 * }</pre>
 *
 * @param closID class of service; the container's id where absent, {@code /} for the default one
 * @param l3CacheSchema capacity bitmasks of L3 caches
 * @param memBwSchema memory bandwidth per L3 cache
 * @param schemata lines for the file {@code schemata}
 * @param enableMonitoring whether the container gets a monitoring group
 * @param unknown properties that this version of the specification does not name
 */
public record IntelRdt(
    @Nullable String closID,
    @Nullable String l3CacheSchema,
    @Nullable String memBwSchema,
    @Nullable List<String> schemata,
    @Nullable Boolean enableMonitoring,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<IntelRdt> {

  /** No property set. */
  public static final IntelRdt EMPTY = RecordCopy.create(IntelRdt.class);

  public IntelRdt {
    schemata = Copies.list(schemata);
    unknown = Copies.unknown(unknown);
  }

  public IntelRdt withClosID(String closID) {
    return RecordCopy.with(this, "closID", closID);
  }

  public IntelRdt withL3CacheSchema(String l3CacheSchema) {
    return RecordCopy.with(this, "l3CacheSchema", l3CacheSchema);
  }

  public IntelRdt withMemBwSchema(String memBwSchema) {
    return RecordCopy.with(this, "memBwSchema", memBwSchema);
  }

  public IntelRdt withSchemata(List<String> schemata) {
    return RecordCopy.with(this, "schemata", schemata);
  }

  public IntelRdt withEnableMonitoring(boolean enableMonitoring) {
    return RecordCopy.with(this, "enableMonitoring", enableMonitoring);
  }
}
