package dev.plumbline.spec.runtime.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Limits on the cgroup of a container, by controller. See {@code
 * config-linux.md#configLinuxControlGroups}.
 *
 * <pre>{@code
 * {"pids": {"limit": 64}, "memory": {"limit": 33554432}}
 * }</pre>
 *
 * @param devices which devices may be used, in the order of application
 * @param memory memory
 * @param cpu CPU time and CPU sets
 * @param blockIO block devices
 * @param hugepageLimits huge pages, by size
 * @param network classes and priorities of packets
 * @param pids number of tasks
 * @param rdma RDMA, by device
 * @param unified files of cgroup v2 and what to write into them
 * @param unknown properties that this version of the specification does not name
 */
public record Resources(
    @Nullable List<DeviceRule> devices,
    @Nullable Memory memory,
    @Nullable Cpu cpu,
    @Nullable BlockIo blockIO,
    @Nullable List<HugepageLimit> hugepageLimits,
    @Nullable Network network,
    @Nullable Pids pids,
    @Nullable Map<String, Rdma> rdma,
    @Nullable Map<String, String> unified,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Resources> {

  /** No property set. */
  public static final Resources EMPTY =
      new Resources(null, null, null, null, null, null, null, null, null, Map.of());

  public Resources {
    devices = Copies.list(devices);
    hugepageLimits = Copies.list(hugepageLimits);
    rdma = Copies.map(rdma);
    unified = Copies.map(unified);
    unknown = Copies.unknown(unknown);
  }

  /** The same with one more rule for devices, after the others. */
  public Resources plusDevice(DeviceRule rule) {
    return withDevices(Copies.plus(devices, rule));
  }

  /** The same with one more file of cgroup v2. */
  public Resources plusUnified(String file, String value) {
    return withUnified(Copies.plus(unified, file, value));
  }

  public Resources withDevices(List<DeviceRule> devices) {
    return RecordCopy.with(this, "devices", devices);
  }

  public Resources withMemory(Memory memory) {
    return RecordCopy.with(this, "memory", memory);
  }

  /** The same with memory changed, starting from an empty one where there is none. */
  public Resources withMemory(UnaryOperator<Memory> change) {
    return withMemory(change.apply(memory == null ? Memory.EMPTY : memory));
  }

  public Resources withCpu(Cpu cpu) {
    return RecordCopy.with(this, "cpu", cpu);
  }

  /** The same with cpu changed, starting from an empty one where there is none. */
  public Resources withCpu(UnaryOperator<Cpu> change) {
    return withCpu(change.apply(cpu == null ? Cpu.EMPTY : cpu));
  }

  public Resources withBlockIO(BlockIo blockIO) {
    return RecordCopy.with(this, "blockIO", blockIO);
  }

  /** The same with blockIO changed, starting from an empty one where there is none. */
  public Resources withBlockIO(UnaryOperator<BlockIo> change) {
    return withBlockIO(change.apply(blockIO == null ? BlockIo.EMPTY : blockIO));
  }

  public Resources withHugepageLimits(List<HugepageLimit> hugepageLimits) {
    return RecordCopy.with(this, "hugepageLimits", hugepageLimits);
  }

  public Resources withNetwork(Network network) {
    return RecordCopy.with(this, "network", network);
  }

  /** The same with network changed, starting from an empty one where there is none. */
  public Resources withNetwork(UnaryOperator<Network> change) {
    return withNetwork(change.apply(network == null ? Network.EMPTY : network));
  }

  public Resources withPids(Pids pids) {
    return RecordCopy.with(this, "pids", pids);
  }

  /** The same with pids changed, starting from an empty one where there is none. */
  public Resources withPids(UnaryOperator<Pids> change) {
    return withPids(change.apply(pids == null ? Pids.EMPTY : pids));
  }

  public Resources withRdma(Map<String, Rdma> rdma) {
    return RecordCopy.with(this, "rdma", rdma);
  }

  public Resources withUnified(Map<String, String> unified) {
    return RecordCopy.with(this, "unified", unified);
  }
}
