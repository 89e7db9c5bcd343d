package dev.plumbline.spec.runtime.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.math.BigInteger;
import java.util.Map;

/**
 * A limit on huge pages of one size, in bytes. See {@code
 * config-linux.md#configLinuxHugePageLimits}.
 *
 * <pre>{@code
 * {"pageSize": "1GB", "limit": 2147483648}
 * }</pre>
 *
 * @param pageSize such as {@code 2MB}, to base 1024
 * @param limit bytes
 * @param unknown properties that this version of the specification does not name
 */
public record HugepageLimit(
    @Required String pageSize, @Required BigInteger limit, @Unknown Map<String, JsonNode> unknown)
    implements Extensible<HugepageLimit> {

  public HugepageLimit {
    unknown = Copies.unknown(unknown);
  }

  /** A limit on pages of one size. */
  public static HugepageLimit of(String pageSize, long limit) {
    return new HugepageLimit(pageSize, BigInteger.valueOf(limit), Map.of());
  }

  public HugepageLimit withPageSize(String pageSize) {
    return RecordCopy.with(this, "pageSize", pageSize);
  }

  public HugepageLimit withLimit(long limit) {
    return withLimit(BigInteger.valueOf(limit));
  }

  public HugepageLimit withLimit(BigInteger limit) {
    return RecordCopy.with(this, "limit", limit);
  }
}
