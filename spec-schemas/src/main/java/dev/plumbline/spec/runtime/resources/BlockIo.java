package dev.plumbline.spec.runtime.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Limits on block devices. See {@code config-linux.md#configLinuxBlockIO}.
 *
 * <pre>{@code
 * {"weight": 500, "throttleReadIOPSDevice": [{"major": 7, "minor": 0, "rate": 90}]}
 * }</pre>
 *
 * @param weight weight among siblings
 * @param leafWeight weight against child cgroups
 * @param weightDevice weights per device
 * @param throttleReadBpsDevice bytes read per second
 * @param throttleWriteBpsDevice bytes written per second
 * @param throttleReadIOPSDevice reads per second
 * @param throttleWriteIOPSDevice writes per second
 * @param unknown properties that this version of the specification does not name
 */
public record BlockIo(
    @Nullable Integer weight,
    @Nullable Integer leafWeight,
    @Nullable List<WeightDevice> weightDevice,
    @Nullable List<ThrottleDevice> throttleReadBpsDevice,
    @Nullable List<ThrottleDevice> throttleWriteBpsDevice,
    @Nullable List<ThrottleDevice> throttleReadIOPSDevice,
    @Nullable List<ThrottleDevice> throttleWriteIOPSDevice,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<BlockIo> {

  /** No property set. */
  public static final BlockIo EMPTY =
      new BlockIo(null, null, null, null, null, null, null, Map.of());

  public BlockIo {
    weightDevice = Copies.list(weightDevice);
    throttleReadBpsDevice = Copies.list(throttleReadBpsDevice);
    throttleWriteBpsDevice = Copies.list(throttleWriteBpsDevice);
    throttleReadIOPSDevice = Copies.list(throttleReadIOPSDevice);
    throttleWriteIOPSDevice = Copies.list(throttleWriteIOPSDevice);
    unknown = Copies.unknown(unknown);
  }

  public BlockIo withWeight(int weight) {
    return RecordCopy.with(this, "weight", weight);
  }

  public BlockIo withLeafWeight(int leafWeight) {
    return RecordCopy.with(this, "leafWeight", leafWeight);
  }

  public BlockIo withWeightDevice(List<WeightDevice> weightDevice) {
    return RecordCopy.with(this, "weightDevice", weightDevice);
  }

  public BlockIo withThrottleReadBpsDevice(List<ThrottleDevice> throttleReadBpsDevice) {
    return RecordCopy.with(this, "throttleReadBpsDevice", throttleReadBpsDevice);
  }

  public BlockIo withThrottleWriteBpsDevice(List<ThrottleDevice> throttleWriteBpsDevice) {
    return RecordCopy.with(this, "throttleWriteBpsDevice", throttleWriteBpsDevice);
  }

  public BlockIo withThrottleReadIOPSDevice(List<ThrottleDevice> throttleReadIOPSDevice) {
    return RecordCopy.with(this, "throttleReadIOPSDevice", throttleReadIOPSDevice);
  }

  public BlockIo withThrottleWriteIOPSDevice(List<ThrottleDevice> throttleWriteIOPSDevice) {
    return RecordCopy.with(this, "throttleWriteIOPSDevice", throttleWriteIOPSDevice);
  }
}
