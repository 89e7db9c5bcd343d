package dev.plumbline.launcher.cgroup;

import dev.plumbline.spec.runtime.resources.BlockIo;
import dev.plumbline.spec.runtime.resources.Cpu;
import dev.plumbline.spec.runtime.resources.Memory;
import dev.plumbline.spec.runtime.resources.Resources;
import org.jspecify.annotations.Nullable;

/**
 * What of {@code linux.resources} is set. Engines write 0, or an empty list of processors, for what
 * is not, where no container could run with that: nothing fits into 0 bytes, and the kernel has no
 * weight of 0. Where 0 has a meaning, such as swappiness, it stays.
 */
final class WithoutZeros {

  private WithoutZeros() {}

  static Resources of(Resources resources) {
    var set = resources;
    if (set.memory() != null) {
      set = set.withMemory(of(set.memory()));
    }
    if (set.cpu() != null) {
      set = set.withCpu(of(set.cpu()));
    }
    if (set.blockIO() != null) {
      set = set.withBlockIO(of(set.blockIO()));
    }
    return set;
  }

  private static Memory of(Memory memory) {
    return new Memory(
        set(memory.limit()),
        set(memory.reservation()),
        set(memory.swap()),
        set(memory.kernel()),
        set(memory.kernelTCP()),
        memory.swappiness(),
        memory.disableOOMKiller(),
        memory.useHierarchy(),
        memory.checkBeforeUpdate(),
        memory.unknown());
  }

  private static Cpu of(Cpu cpu) {
    return new Cpu(
        set(cpu.shares()),
        set(cpu.quota()),
        cpu.burst(),
        set(cpu.period()),
        set(cpu.realtimeRuntime()),
        set(cpu.realtimePeriod()),
        set(cpu.cpus()),
        set(cpu.mems()),
        cpu.idle(),
        cpu.unknown());
  }

  private static BlockIo of(BlockIo block) {
    return new BlockIo(
        set(block.weight()),
        set(block.leafWeight()),
        block.weightDevice(),
        block.throttleReadBpsDevice(),
        block.throttleWriteBpsDevice(),
        block.throttleReadIOPSDevice(),
        block.throttleWriteIOPSDevice(),
        block.unknown());
  }

  private static <N extends Number> @Nullable N set(@Nullable N number) {
    return number == null || number.longValue() == 0 ? null : number;
  }

  private static @Nullable String set(@Nullable String list) {
    return list == null || list.isEmpty() ? null : list;
  }
}
