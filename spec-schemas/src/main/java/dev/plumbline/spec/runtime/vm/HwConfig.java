package dev.plumbline.spec.runtime.vm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hardware passed to a virtual machine. See {@code config-vm.md#HwConfigObject}.
 *
 * <pre>{@code
 * {"vcpus": 2, "memory": 268435456, "irqs": [9]}
 * }</pre>
 *
 * @param deviceTree device tree file
 * @param vcpus number of CPUs
 * @param memory bytes of memory
 * @param dtdevs nodes of the host's device tree
 * @param iomems I/O memory
 * @param irqs interrupts
 * @param unknown properties that this version of the specification does not name
 */
public record HwConfig(
    @Nullable String deviceTree,
    @Nullable Long vcpus,
    @Nullable Long memory,
    @Nullable List<String> dtdevs,
    @Nullable List<IoMem> iomems,
    @Nullable List<Long> irqs,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<HwConfig> {

  /** No property set. */
  public static final HwConfig EMPTY = RecordCopy.create(HwConfig.class);

  public HwConfig {
    dtdevs = Copies.list(dtdevs);
    iomems = Copies.list(iomems);
    irqs = Copies.list(irqs);
    unknown = Copies.unknown(unknown);
  }

  public HwConfig withDeviceTree(String deviceTree) {
    return RecordCopy.with(this, "deviceTree", deviceTree);
  }

  public HwConfig withVcpus(long vcpus) {
    return RecordCopy.with(this, "vcpus", vcpus);
  }

  public HwConfig withMemory(long memory) {
    return RecordCopy.with(this, "memory", memory);
  }

  public HwConfig withDtdevs(List<String> dtdevs) {
    return RecordCopy.with(this, "dtdevs", dtdevs);
  }

  public HwConfig withIomems(List<IoMem> iomems) {
    return RecordCopy.with(this, "iomems", iomems);
  }

  public HwConfig withIrqs(List<Long> irqs) {
    return RecordCopy.with(this, "irqs", irqs);
  }
}
