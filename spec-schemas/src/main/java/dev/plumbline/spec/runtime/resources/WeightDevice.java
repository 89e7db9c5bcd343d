package dev.plumbline.spec.runtime.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The weight of a cgroup on one block device. See {@code config-linux.md#configLinuxBlockIO}.
 *
 * <pre>{@code
 * {"major": 254, "minor": 16, "weight": 200}
 * }</pre>
 *
 * @param major major number
 * @param minor minor number
 * @param weight weight among siblings
 * @param leafWeight weight against child cgroups
 * @param unknown properties that this version of the specification does not name
 */
public record WeightDevice(
    @Required long major,
    @Required long minor,
    @Nullable Integer weight,
    @Nullable Integer leafWeight,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<WeightDevice> {

  public WeightDevice {
    unknown = Copies.unknown(unknown);
  }

  /** A weight on a device. */
  public static WeightDevice of(long major, long minor, int weight) {
    return new WeightDevice(major, minor, weight, null, Map.of());
  }

  public WeightDevice withMajor(long major) {
    return RecordCopy.with(this, "major", major);
  }

  public WeightDevice withMinor(long minor) {
    return RecordCopy.with(this, "minor", minor);
  }

  public WeightDevice withWeight(int weight) {
    return RecordCopy.with(this, "weight", weight);
  }

  public WeightDevice withLeafWeight(int leafWeight) {
    return RecordCopy.with(this, "leafWeight", leafWeight);
  }
}
