package dev.plumbline.launcher.cgroup;

import dev.plumbline.spec.runtime.resources.BlockIo;
import dev.plumbline.spec.runtime.resources.Cpu;
import dev.plumbline.spec.runtime.resources.Memory;
import dev.plumbline.spec.runtime.resources.Resources;
import dev.plumbline.spec.runtime.resources.ThrottleDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Resources as files of cgroup version 2; what is of version 1 is converted where it can be. */
final class Version2 {

  private static final String MEMORY = "linux.resources.memory.";
  private static final String CPU = "linux.resources.cpu.";
  private static final String BLOCK = "linux.resources.blockIO.";
  private static final long LEAST_SHARES = 2;
  private static final long SHARES = 262_142;
  private static final long WEIGHTS = 9_999;
  private static final String DEFAULT_PERIOD = "100000";

  private final List<Setting> settings = new ArrayList<>();

  private Version2() {}

  static List<Setting> of(Resources resources) {
    var all = new Version2();
    all.memory(Objects.requireNonNullElse(resources.memory(), Memory.EMPTY));
    all.cpu(Objects.requireNonNullElse(resources.cpu(), Cpu.EMPTY));
    all.block(Objects.requireNonNullElse(resources.blockIO(), BlockIo.EMPTY));
    if (resources.pids() != null) {
      all.set("linux.resources.pids.limit", "pids.max", limit(resources.pids().limit()));
    }
    for (var limit : list(resources.hugepageLimits())) {
      all.set(
          "linux.resources.hugepageLimits", "hugetlb." + limit.pageSize() + ".max", limit.limit());
    }
    if (resources.rdma() != null) {
      resources
          .rdma()
          .forEach(
              (device, limit) -> {
                all.rdma(device, "hca_handle", limit.hcaHandles());
                all.rdma(device, "hca_object", limit.hcaObjects());
              });
    }
    if (resources.unified() != null) {
      resources.unified().forEach(all::unified);
    }
    return all.settings;
  }

  /** The swap limit counts memory too in version 1, and swap alone here. */
  private void memory(Memory memory) {
    set(MEMORY + "limit", "memory.max", limit(memory.limit()));
    if (memory.swap() != null) {
      var limit = memory.limit();
      var alone = memory.swap() < 0 || limit == null ? memory.swap() : memory.swap() - limit;
      set(MEMORY + "swap", "memory.swap.max", limit(alone));
    }
    set(MEMORY + "reservation", "memory.low", limit(memory.reservation()));
  }

  private void cpu(Cpu cpu) {
    if (cpu.shares() != null && cpu.shares().signum() > 0) {
      var shares = Math.max(LEAST_SHARES, cpu.shares().longValue());
      set(CPU + "shares", "cpu.weight", 1 + (shares - LEAST_SHARES) * WEIGHTS / SHARES);
    }
    if (cpu.quota() != null || cpu.period() != null) {
      var quota = cpu.quota() == null || cpu.quota() <= 0 ? "max" : cpu.quota().toString();
      var period = cpu.period() == null ? DEFAULT_PERIOD : cpu.period().toString();
      set(CPU + "quota", "cpu.max", quota + " " + period);
    }
    set(CPU + "burst", "cpu.max.burst", cpu.burst());
    set(CPU + "idle", "cpu.idle", cpu.idle());
    set(CPU + "cpus", "cpuset.cpus", cpu.cpus());
    set(CPU + "mems", "cpuset.mems", cpu.mems());
  }

  private void block(BlockIo block) {
    if (block.weight() != null && block.weight() != 0) {
      set(BLOCK + "weight", "io.weight", "default " + block.weight());
    }
    throttle("throttleReadBpsDevice", "rbps", block.throttleReadBpsDevice());
    throttle("throttleWriteBpsDevice", "wbps", block.throttleWriteBpsDevice());
    throttle("throttleReadIOPSDevice", "riops", block.throttleReadIOPSDevice());
    throttle("throttleWriteIOPSDevice", "wiops", block.throttleWriteIOPSDevice());
  }

  private void throttle(String property, String key, @Nullable List<ThrottleDevice> devices) {
    for (var device : list(devices)) {
      var value = "%d:%d %s=%s".formatted(device.major(), device.minor(), key, device.rate());
      set(BLOCK + property, "io.max", value);
    }
  }

  private void rdma(String device, String what, @Nullable Long limit) {
    if (limit != null) {
      set("linux.resources.rdma", "rdma.max", device + " " + what + "=" + limit);
    }
  }

  /** A file each, a line at a time; it has the last word. */
  private void unified(String file, String value) {
    value.lines().forEach(line -> set("linux.resources.unified." + file, file, line));
  }

  private static @Nullable Object limit(@Nullable Long limit) {
    return limit == null || limit >= 0 ? limit : "max";
  }

  private void set(String property, String file, @Nullable Object value) {
    if (value != null) {
      var controller = file.substring(0, Math.max(0, file.indexOf('.')));
      settings.add(Setting.of(property, controller, file, value));
    }
  }

  private static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
