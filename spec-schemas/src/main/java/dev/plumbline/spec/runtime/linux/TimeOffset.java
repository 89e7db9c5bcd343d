package dev.plumbline.spec.runtime.linux;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a clock of the time namespace is ahead. See {@code
 * config-linux.md#configLinuxTimeOffset}.
 *
 * <pre>{@code
 * {"secs": 3600, "nanosecs": 500}
 * }</pre>
 *
 * @param secs whole seconds
 * @param nanosecs nanoseconds beyond
 * @param unknown properties that this version of the specification does not name
 */
public record TimeOffset(
    @Nullable Long secs, @Nullable Long nanosecs, @Unknown Map<String, JsonNode> unknown)
    implements Extensible<TimeOffset> {

  /** No property set. */
  public static final TimeOffset EMPTY = RecordCopy.create(TimeOffset.class);

  public TimeOffset {
    unknown = Copies.unknown(unknown);
  }

  public TimeOffset withSecs(long secs) {
    return RecordCopy.with(this, "secs", secs);
  }

  public TimeOffset withNanosecs(long nanosecs) {
    return RecordCopy.with(this, "nanosecs", nanosecs);
  }
}
