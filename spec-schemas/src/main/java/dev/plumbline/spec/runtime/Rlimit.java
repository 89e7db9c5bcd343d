package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.math.BigInteger;
import java.util.Map;

/**
 * One resource limit of a process. See {@code config.md#configPOSIXProcess}.
 *
 * <pre>{@code
 * {"type": "RLIMIT_NPROC", "soft": 64, "hard": 128}
 * }</pre>
 *
 * @param type which resource, such as {@code RLIMIT_NOFILE}
 * @param soft the limit in force, an unsigned 64-bit number
 * @param hard the ceiling of the soft limit, an unsigned 64-bit number
 * @param unknown properties that this version of the specification does not name
 */
public record Rlimit(
    @Required String type,
    @Required BigInteger soft,
    @Required BigInteger hard,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Rlimit> {

  public Rlimit {
    unknown = Copies.unknown(unknown);
  }

  /** The kernel's value for no limit. */
  public static final BigInteger UNLIMITED = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  /** A limit of the given resource. */
  public static Rlimit of(RlimitName type, long soft, long hard) {
    return of(type.name(), BigInteger.valueOf(soft), BigInteger.valueOf(hard));
  }

  /** A limit of a resource by any name. */
  public static Rlimit of(String type, BigInteger soft, BigInteger hard) {
    return new Rlimit(type, soft, hard, Map.of());
  }

  public Rlimit withType(String type) {
    return RecordCopy.with(this, "type", type);
  }

  public Rlimit withSoft(long soft) {
    return withSoft(BigInteger.valueOf(soft));
  }

  public Rlimit withSoft(BigInteger soft) {
    return RecordCopy.with(this, "soft", soft);
  }

  public Rlimit withHard(long hard) {
    return withHard(BigInteger.valueOf(hard));
  }

  public Rlimit withHard(BigInteger hard) {
    return RecordCopy.with(this, "hard", hard);
  }
}
