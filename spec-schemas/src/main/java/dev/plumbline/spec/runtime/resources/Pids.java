package dev.plumbline.spec.runtime.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A limit on the number of tasks. See {@code config-linux.md#configLinuxPIDS}.
 *
 * <pre>{@code
 * {"limit": 64}
 * }</pre>
 *
 * @param limit how many; -1 is unlimited
 * @param unknown properties that this version of the specification does not name
 */
public record Pids(@Nullable Long limit, @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Pids> {

  /** No property set. */
  public static final Pids EMPTY = RecordCopy.create(Pids.class);

  public Pids {
    unknown = Copies.unknown(unknown);
  }

  public Pids withLimit(long limit) {
    return RecordCopy.with(this, "limit", limit);
  }
}
