package dev.plumbline.launcher.cgroup;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.spec.runtime.resources.BlockIo;
import dev.plumbline.spec.runtime.resources.Cpu;
import dev.plumbline.spec.runtime.resources.HugepageLimit;
import dev.plumbline.spec.runtime.resources.Memory;
import dev.plumbline.spec.runtime.resources.Resources;
import dev.plumbline.spec.runtime.resources.ThrottleDevice;
import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private final List<Setting> settings = new ArrayList<>();

  private final Path cgroup;

  private Version2(Path cgroup) {
    this.cgroup = cgroup;
  }

  /**
   * All but the rules for devices.
   *
   * @param cgroup its directory, where what is not named is read
   * @throws Refusal naming what version 2 has no equal for
   */
  static List<Setting> of(Resources resources, Path cgroup) throws IOException {
    var all = new Version2(cgroup);
    WithoutEqual.check(resources);
    all.memory(Objects.requireNonNullElse(resources.memory(), Memory.EMPTY));
    all.cpu(Objects.requireNonNullElse(resources.cpu(), Cpu.EMPTY));
    all.block(Objects.requireNonNullElse(resources.blockIO(), BlockIo.EMPTY));
    if (resources.pids() != null) {
      all.set("linux.resources.pids.limit", "pids.max", limit(resources.pids().limit()));
    }
    list(resources.hugepageLimits()).forEach(all::hugePages);
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
      set(MEMORY + "swap", "memory.swap.max", swap(memory.swap(), memory.limit()));
    }
    set(MEMORY + "reservation", "memory.low", limit(memory.reservation()));
  }

  private static Object swap(long both, @Nullable Long limit) {
    if (both < 0) {
      return "max";
    }
    if (limit == null || limit < 0 || both < limit) {
      throw new Refusal(
          MEMORY + "swap: " + both + " needs a memory limit that is no larger, was " + limit);
    }
    return both - limit;
  }

  private void cpu(Cpu cpu) throws IOException {
    if (cpu.shares() != null) {
      var shares = Math.max(LEAST_SHARES, cpu.shares().longValue());
      set(CPU + "shares", "cpu.weight", 1 + (shares - LEAST_SHARES) * WEIGHTS / SHARES);
    }
    if (cpu.period() != null) {
      // The file takes no period alone.
      var quota = cpu.quota() == null ? word(0, "cpu.max", "max") : quota(cpu.quota());
      set(CPU + "period", "cpu.max", quota + " " + cpu.period());
    } else if (cpu.quota() != null) {
      set(CPU + "quota", "cpu.max", quota(cpu.quota()));
    }
    set(CPU + "burst", "cpu.max.burst", cpu.burst());
    set(CPU + "idle", "cpu.idle", cpu.idle());
    set(CPU + "cpus", "cpuset.cpus", cpu.cpus());
    set(CPU + "mems", "cpuset.mems", cpu.mems());
  }

  private static String quota(long quota) {
    return quota <= 0 ? "max" : Long.toString(quota);
  }

  private String word(int number, String file, String without) throws IOException {
    if (!has(file)) {
      return without;
    }
    var words = ProcFile.text(cgroup.resolve(file)).strip().split("[ \n]");
    return number < words.length ? words[number] : without;
  }

  /** The scheduler bfq has a file with the old range. */
  private void block(BlockIo block) {
    var bfq = has("io.bfq.weight");
    if (block.weight() != null) {
      var weight = bfq ? block.weight() : "default " + weight(block.weight());
      set(BLOCK + "weight", bfq ? "io.bfq.weight" : "io.weight", weight);
    }
    for (var device : list(block.weightDevice())) {
      if (device.weight() != null) {
        var weight = bfq ? device.weight() : weight(device.weight());
        var value = device.major() + ":" + device.minor() + " " + weight;
        set(BLOCK + "weightDevice", bfq ? "io.bfq.weight" : "io.weight", value);
      }
    }
    throttle("throttleReadBpsDevice", "rbps", block.throttleReadBpsDevice());
    throttle("throttleWriteBpsDevice", "wbps", block.throttleWriteBpsDevice());
    throttle("throttleReadIOPSDevice", "riops", block.throttleReadIOPSDevice());
    throttle("throttleWriteIOPSDevice", "wiops", block.throttleWriteIOPSDevice());
  }

  /** From 10 to 1000 there, from 1 to 10000 here. */
  private static long weight(long weight) {
    return 1 + (Math.max(10, weight) - 10) * WEIGHTS / 990;
  }

  private void throttle(String property, String key, @Nullable List<ThrottleDevice> devices) {
    for (var device : list(devices)) {
      var rate = device.rate().signum() == 0 ? "max" : device.rate();
      var value = "%d:%d %s=%s".formatted(device.major(), device.minor(), key, rate);
      set(BLOCK + property, "io.max", value);
    }
  }

  /** Reservations too, where the kernel counts them. */
  private void hugePages(HugepageLimit limit) {
    var property = "linux.resources.hugepageLimits";
    var file = "hugetlb." + limit.pageSize();
    set(property, file + ".max", limit.limit());
    if (has(file + ".rsvd.max")) {
      set(property, file + ".rsvd.max", limit.limit());
    }
  }

  private boolean has(String file) {
    return Files.exists(cgroup.resolve(file));
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
