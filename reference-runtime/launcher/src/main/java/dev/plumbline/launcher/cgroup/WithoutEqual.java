package dev.plumbline.launcher.cgroup;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.spec.runtime.resources.Resources;
import org.jspecify.annotations.Nullable;

/** What version 1 has and version 2 has not: such a property cannot be applied there. */
final class WithoutEqual {

  private WithoutEqual() {}

  /**
   * Looks at a configuration for version 2.
   *
   * @throws Refusal naming the first such property
   */
  static void check(Resources resources) {
    var memory = resources.memory();
    if (memory != null) {
      refuse("memory.kernel", memory.kernel());
      refuse("memory.kernelTCP", memory.kernelTCP());
      refuse("memory.swappiness", memory.swappiness());
      refuse("memory.disableOOMKiller", Boolean.TRUE.equals(memory.disableOOMKiller()) ? 1 : null);
      refuse("memory.useHierarchy", Boolean.FALSE.equals(memory.useHierarchy()) ? 1 : null);
    }
    var cpu = resources.cpu();
    if (cpu != null) {
      refuse("cpu.realtimeRuntime", cpu.realtimeRuntime());
      refuse("cpu.realtimePeriod", cpu.realtimePeriod());
    }
    var network = resources.network();
    if (network != null) {
      refuse("network.classID", zeroIsNone(network.classID()));
      var priorities = network.priorities();
      refuse("network.priorities", priorities == null || priorities.isEmpty() ? null : 1);
    }
    var block = resources.blockIO();
    if (block != null) {
      refuse("blockIO.leafWeight", block.leafWeight());
      if (block.weightDevice() != null) {
        block
            .weightDevice()
            .forEach(each -> refuse("blockIO.weightDevice: leafWeight", each.leafWeight()));
      }
    }
  }

  private static @Nullable Number zeroIsNone(@Nullable Number number) {
    return number == null || number.longValue() == 0 ? null : number;
  }

  private static void refuse(String property, @Nullable Object value) {
    if (value != null) {
      throw new Refusal("linux.resources." + property + ": version 2 of cgroups has no equal");
    }
  }
}
