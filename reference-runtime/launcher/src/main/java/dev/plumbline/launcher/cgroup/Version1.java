package dev.plumbline.launcher.cgroup;

import dev.plumbline.spec.runtime.resources.BlockIo;
import dev.plumbline.spec.runtime.resources.Cpu;
import dev.plumbline.spec.runtime.resources.HugepageLimit;
import dev.plumbline.spec.runtime.resources.Memory;
import dev.plumbline.spec.runtime.resources.Network;
import dev.plumbline.spec.runtime.resources.Resources;
import dev.plumbline.spec.runtime.resources.ThrottleDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Resources as files of cgroup version 1: config-linux.md#control-groups. */
final class Version1 {

  private static final String MEMORY = "linux.resources.memory.";
  private static final String CPU = "linux.resources.cpu.";
  private static final String BLOCK = "linux.resources.blockIO.";

  private final List<Setting> settings = new ArrayList<>();

  private final BiPredicate<String, String> there;

  private Version1(BiPredicate<String, String> there) {
    this.there = there;
  }

  /**
   * All but the rules for devices.
   *
   * @param there whether the cgroup of a controller has a file
   */
  static List<Setting> of(Resources resources, BiPredicate<String, String> there) {
    var all = new Version1(there);
    all.memory(Objects.requireNonNullElse(resources.memory(), Memory.EMPTY));
    all.cpu(Objects.requireNonNullElse(resources.cpu(), Cpu.EMPTY));
    all.block(Objects.requireNonNullElse(resources.blockIO(), BlockIo.EMPTY));
    if (resources.pids() != null) {
      all.set("linux.resources.pids.limit", "pids", "pids.max", limit(resources.pids().limit()));
    }
    list(resources.hugepageLimits()).forEach(all::hugePages);
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
    set(BLOCK + "weight", "blkio", weightFile("weight"), block.weight());
    set(BLOCK + "leafWeight", "blkio", "blkio.leaf_weight", block.leafWeight());
    for (var device : list(block.weightDevice())) {
      var name = device.major() + ":" + device.minor() + " ";
      set(
          BLOCK + "weightDevice",
          "blkio",
          weightFile("weight_device"),
          prefixed(name, device.weight()));
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

  /** Reservations too, where the kernel counts them. */
  private void hugePages(HugepageLimit limit) {
    var property = "linux.resources.hugepageLimits";
    var file = "hugetlb." + limit.pageSize();
    set(property, "hugetlb", file + ".limit_in_bytes", limit.limit());
    if (there.test("hugetlb", file + ".rsvd.limit_in_bytes")) {
      set(property, "hugetlb", file + ".rsvd.limit_in_bytes", limit.limit());
    }
  }

  /** A scheduler of its own has files of its own. */
  private String weightFile(String kind) {
    var usual = "blkio." + kind;
    var other = "blkio.bfq." + kind;
    return !there.test("blkio", usual) && there.test("blkio", other) ? other : usual;
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
