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

/** Limits of a container: config-linux.md#control-groups. */
final class ResourcesReader {

  private ResourcesReader() {}

  static Resources resources(Members from) {
    return new Resources(
        from.objects("devices", ResourcesReader::deviceRule),
        from.object("memory", ResourcesReader::memory),
        from.object("cpu", ResourcesReader::cpu),
        from.object("blockIO", ResourcesReader::blockIo),
        from.objects("hugepageLimits", ResourcesReader::hugepageLimit),
        from.object("network", ResourcesReader::network),
        from.object("pids", ResourcesReader::pids),
        from.objectByName("rdma", ResourcesReader::rdma),
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

  static Memory memory(Members from) {
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

  static Cpu cpu(Members from) {
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

  static BlockIo blockIo(Members from) {
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

  static Network network(Members from) {
    return new Network(
        from.number("classID"),
        from.objects("priorities", ResourcesReader::interfacePriority),
        from.rest());
  }

  static InterfacePriority interfacePriority(Members from) {
    return new InterfacePriority(
        required(from.text("name")), required(from.number("priority")), from.rest());
  }

  static Pids pids(Members from) {
    return new Pids(from.number("limit"), from.rest());
  }

  static Rdma rdma(Members from) {
    return new Rdma(from.number("hcaHandles"), from.number("hcaObjects"), from.rest());
  }
}
