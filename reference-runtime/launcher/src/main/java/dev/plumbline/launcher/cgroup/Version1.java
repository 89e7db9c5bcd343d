package dev.plumbline.launcher.cgroup;

import dev.plumbline.spec.runtime.resources.BlockIo;
import dev.plumbline.spec.runtime.resources.Cpu;
import dev.plumbline.spec.runtime.resources.DeviceRule;
import dev.plumbline.spec.runtime.resources.Memory;
import dev.plumbline.spec.runtime.resources.Network;
import dev.plumbline.spec.runtime.resources.Resources;
import dev.plumbline.spec.runtime.resources.ThrottleDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Resources as files of cgroup version 1: config-linux.md#control-groups. */
final class Version1 {

  private static final String MEMORY = "linux.resources.memory.";
  private static final String CPU = "linux.resources.cpu.";
  private static final String BLOCK = "linux.resources.blockIO.";

  private final List<Setting> settings = new ArrayList<>();

  private Version1() {}

  static List<Setting> of(Resources resources) {
    var all = new Version1();
    all.memory(Objects.requireNonNullElse(resources.memory(), Memory.EMPTY));
    all.cpu(Objects.requireNonNullElse(resources.cpu(), Cpu.EMPTY));
    all.block(Objects.requireNonNullElse(resources.blockIO(), BlockIo.EMPTY));
    if (resources.pids() != null) {
      all.set("linux.resources.pids.limit", "pids", "pids.max", limit(resources.pids().limit()));
    }
    for (var limit : list(resources.hugepageLimits())) {
      all.set(
          "linux.resources.hugepageLimits",
          "hugetlb",
          "hugetlb." + limit.pageSize() + ".limit_in_bytes",
          limit.limit());
    }
    all.network(Objects.requireNonNullElse(resources.network(), Network.EMPTY));
    if (resources.rdma() != null) {
      resources
          .rdma()
          .forEach(
              (device, limit) -> {
                all.rdma(device, "hca_handle", limit.hcaHandles());
                all.rdma(device, "hca_object", limit.hcaObjects());
              });
    }
    list(resources.devices()).forEach(all::device);
    return all.settings;
  }

  private void memory(Memory memory) {
    set(MEMORY + "useHierarchy", "memory", "memory.use_hierarchy", bit(memory.useHierarchy()));
    set(MEMORY + "limit", "memory", "memory.limit_in_bytes", memory.limit());
    set(MEMORY + "swap", "memory", "memory.memsw.limit_in_bytes", memory.swap());
    set(MEMORY + "reservation", "memory", "memory.soft_limit_in_bytes", memory.reservation());
    set(MEMORY + "kernel", "memory", "memory.kmem.limit_in_bytes", memory.kernel());
    set(MEMORY + "kernelTCP", "memory", "memory.kmem.tcp.limit_in_bytes", memory.kernelTCP());
    set(MEMORY + "swappiness", "memory", "memory.swappiness", memory.swappiness());
    set(
        MEMORY + "disableOOMKiller",
        "memory",
        "memory.oom_control",
        bit(memory.disableOOMKiller()));
  }

  /** The period first: a quota is measured against it. */
  private void cpu(Cpu cpu) {
    set(CPU + "shares", "cpu", "cpu.shares", cpu.shares());
    set(CPU + "period", "cpu", "cpu.cfs_period_us", cpu.period());
    set(CPU + "quota", "cpu", "cpu.cfs_quota_us", cpu.quota());
    set(CPU + "burst", "cpu", "cpu.cfs_burst_us", cpu.burst());
    set(CPU + "realtimePeriod", "cpu", "cpu.rt_period_us", cpu.realtimePeriod());
    set(CPU + "realtimeRuntime", "cpu", "cpu.rt_runtime_us", cpu.realtimeRuntime());
    set(CPU + "idle", "cpu", "cpu.idle", cpu.idle());
    set(CPU + "cpus", "cpuset", "cpuset.cpus", cpu.cpus());
    set(CPU + "mems", "cpuset", "cpuset.mems", cpu.mems());
  }

  private void block(BlockIo block) {
    set(BLOCK + "weight", "blkio", "blkio.weight", block.weight());
    set(BLOCK + "leafWeight", "blkio", "blkio.leaf_weight", block.leafWeight());
    for (var device : list(block.weightDevice())) {
      var name = device.major() + ":" + device.minor() + " ";
      set(BLOCK + "weightDevice", "blkio", "blkio.weight_device", prefixed(name, device.weight()));
      set(
          BLOCK + "weightDevice",
          "blkio",
          "blkio.leaf_weight_device",
          prefixed(name, device.leafWeight()));
    }
    throttle("throttleReadBpsDevice", "read_bps_device", block.throttleReadBpsDevice());
    throttle("throttleWriteBpsDevice", "write_bps_device", block.throttleWriteBpsDevice());
    throttle("throttleReadIOPSDevice", "read_iops_device", block.throttleReadIOPSDevice());
    throttle("throttleWriteIOPSDevice", "write_iops_device", block.throttleWriteIOPSDevice());
  }

  private void throttle(String property, String file, @Nullable List<ThrottleDevice> devices) {
    for (var device : list(devices)) {
      var value = device.major() + ":" + device.minor() + " " + device.rate();
      set(BLOCK + property, "blkio", "blkio.throttle." + file, value);
    }
  }

  private void network(Network network) {
    set("linux.resources.network.classID", "net_cls", "net_cls.classid", network.classID());
    for (var priority : list(network.priorities())) {
      set(
          "linux.resources.network.priorities",
          "net_prio",
          "net_prio.ifpriomap",
          priority.name() + " " + priority.priority());
    }
  }

  private void rdma(String device, String what, @Nullable Long limit) {
    if (limit != null) {
      set("linux.resources.rdma", "rdma", "rdma.max", device + " " + what + "=" + limit);
    }
  }

  /** In the order listed: a later rule changes what an earlier one said. */
  private void device(DeviceRule rule) {
    var type = Objects.requireNonNullElse(rule.type(), "a");
    var access = Objects.requireNonNullElse(rule.access(), "rwm");
    var value =
        type.equals("a") && rule.major() == null && rule.minor() == null
            ? "a"
            : "%s %s:%s %s".formatted(type, number(rule.major()), number(rule.minor()), access);
    var file = rule.allow() ? "devices.allow" : "devices.deny";
    set("linux.resources.devices", "devices", file, value);
  }

  private static String number(@Nullable Long number) {
    return number == null || number < 0 ? "*" : number.toString();
  }

  private static @Nullable Object limit(@Nullable Long limit) {
    return limit == null || limit >= 0 ? limit : "max";
  }

  private static @Nullable Object bit(@Nullable Boolean value) {
    return value == null ? null : value ? 1 : 0;
  }

  private static @Nullable Object prefixed(String prefix, @Nullable Object value) {
    return value == null ? null : prefix + value;
  }

  private void set(String property, String controller, String file, @Nullable Object value) {
    if (value != null) {
      settings.add(Setting.of(property, controller, file, value));
    }
  }

  private static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
