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
 * A rate limit on one block device, in bytes or operations per second. See {@code
 * config-linux.md#configLinuxBlockIO}.
 *
 * <pre>{@code
 * {"major": 254, "minor": 16, "rate": 1048576}
 * }</pre>
 *
 * @param major major number
 * @param minor minor number
 * @param rate bytes or operations per second
 * @param unknown properties that this version of the specification does not name
 */
public record ThrottleDevice(
    @Required long major,
    @Required long minor,
    @Required BigInteger rate,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<ThrottleDevice> {

  public ThrottleDevice {
    unknown = Copies.unknown(unknown);
  }

  /** A rate on a device. */
  public static ThrottleDevice of(long major, long minor, long rate) {
    return new ThrottleDevice(major, minor, BigInteger.valueOf(rate), Map.of());
  }

  public ThrottleDevice withMajor(long major) {
    return RecordCopy.with(this, "major", major);
  }

  public ThrottleDevice withMinor(long minor) {
    return RecordCopy.with(this, "minor", minor);
  }

  public ThrottleDevice withRate(long rate) {
    return withRate(BigInteger.valueOf(rate));
  }

  public ThrottleDevice withRate(BigInteger rate) {
    return RecordCopy.with(this, "rate", rate);
  }
}
