package dev.plumbline.launcher.document;

import static dev.plumbline.launcher.document.Members.required;

import dev.plumbline.spec.runtime.resources.BlockIo;
import dev.plumbline.spec.runtime.resources.Cpu;
import dev.plumbline.spec.runtime.resources.DeviceRule;
import dev.plumbline.spec.runtime.resources.HugepageLimit;
import dev.plumbline.spec.runtime.resources.InterfacePriority;
import dev.plumbline.spec.runtime.resources.Memory;
import dev.plumbline.spec.runtime.resources.Network;
import dev.plumbline.spec.runtime.resources.Pids;
import dev.plumbline.spec.runtime.resources.Rdma;
import dev.plumbline.spec.runtime.resources.Resources;
import dev.plumbline.spec.runtime.resources.ThrottleDevice;
import dev.plumbline.spec.runtime.resources.WeightDevice;
import org.jspecify.annotations.Nullable;

/** Limits of a container: config-linux.md#control-groups. */
final class ResourcesReader {

  private ResourcesReader() {}

  static @Nullable Resources resources(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new Resources(
        from.objects("devices", ResourcesReader::deviceRule),
        memory(from.object("memory")),
        cpu(from.object("cpu")),
        blockIo(from.object("blockIO")),
        from.has("hugepageLimits")
            ? from.objects("hugepageLimits", ResourcesReader::hugepageLimit)
            : null,
        network(from.object("network")),
        pids(from.object("pids")),
        from.has("rdma") ? from.objectByName("rdma", ResourcesReader::rdma) : null,
        from.textByName("unified"),
        from.rest());
  }

  static DeviceRule deviceRule(Members from) {
    return new DeviceRule(
        required(from.truth("allow")),
        from.text("type"),
        from.number("major"),
        from.number("minor"),
        from.text("access"),
        from.rest());
  }

  static @Nullable Memory memory(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new Memory(
        from.number("limit"),
        from.number("reservation"),
        from.number("swap"),
        from.number("kernel"),
        from.number("kernelTCP"),
        from.big("swappiness"),
        from.truth("disableOOMKiller"),
        from.truth("useHierarchy"),
        from.truth("checkBeforeUpdate"),
        from.rest());
  }

  static @Nullable Cpu cpu(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new Cpu(
        from.big("shares"),
        from.number("quota"),
        from.big("burst"),
        from.big("period"),
        from.number("realtimeRuntime"),
        from.big("realtimePeriod"),
        from.text("cpus"),
        from.text("mems"),
        from.number("idle"),
        from.rest());
  }

  static @Nullable BlockIo blockIo(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new BlockIo(
        from.small("weight"),
        from.small("leafWeight"),
        from.objects("weightDevice", ResourcesReader::weightDevice),
        from.objects("throttleReadBpsDevice", ResourcesReader::throttleDevice),
        from.objects("throttleWriteBpsDevice", ResourcesReader::throttleDevice),
        from.objects("throttleReadIOPSDevice", ResourcesReader::throttleDevice),
        from.objects("throttleWriteIOPSDevice", ResourcesReader::throttleDevice),
        from.rest());
  }

  static WeightDevice weightDevice(Members from) {
    return new WeightDevice(
        required(from.number("major")),
        required(from.number("minor")),
        from.small("weight"),
        from.small("leafWeight"),
        from.rest());
  }

  static ThrottleDevice throttleDevice(Members from) {
    return new ThrottleDevice(
        required(from.number("major")),
        required(from.number("minor")),
        required(from.big("rate")),
        from.rest());
  }

  static HugepageLimit hugepageLimit(Members from) {
    return new HugepageLimit(
        required(from.text("pageSize")), required(from.big("limit")), from.rest());
  }

  static @Nullable Network network(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new Network(
        from.number("classID"),
        from.objects("priorities", ResourcesReader::interfacePriority),
        from.rest());
  }

  static InterfacePriority interfacePriority(Members from) {
    return new InterfacePriority(
        required(from.text("name")), required(from.number("priority")), from.rest());
  }

  static @Nullable Pids pids(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new Pids(from.number("limit"), from.rest());
  }

  static Rdma rdma(Members from) {
    return new Rdma(from.number("hcaHandles"), from.number("hcaObjects"), from.rest());
  }
}
