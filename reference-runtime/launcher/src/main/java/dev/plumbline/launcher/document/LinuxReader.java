package dev.plumbline.launcher.document;

import static dev.plumbline.launcher.document.Members.required;

import dev.plumbline.spec.runtime.linux.Device;
import dev.plumbline.spec.runtime.linux.IntelRdt;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.MemoryPolicy;
import dev.plumbline.spec.runtime.linux.Namespace;
import dev.plumbline.spec.runtime.linux.NetDevice;
import dev.plumbline.spec.runtime.linux.Personality;
import dev.plumbline.spec.runtime.linux.TimeOffset;

/** What concerns Linux alone: config-linux.md. */
final class LinuxReader {

  private LinuxReader() {}

  static Linux linux(Members from) {
    return new Linux(
        from.objects("namespaces", LinuxReader::namespace),
        from.objects("uidMappings", ConfigReader::idMapping),
        from.objects("gidMappings", ConfigReader::idMapping),
        from.objectByName("timeOffsets", LinuxReader::timeOffset),
        from.objects("devices", LinuxReader::device),
        from.objectByName("netDevices", LinuxReader::netDevice),
        from.text("cgroupsPath"),
        from.object("resources", ResourcesReader::resources),
        from.object("intelRdt", LinuxReader::intelRdt),
        from.object("memoryPolicy", LinuxReader::memoryPolicy),
        from.textByName("sysctl"),
        from.object("seccomp", SeccompReader::seccomp),
        from.text("rootfsPropagation"),
        from.texts("maskedPaths"),
        from.texts("readonlyPaths"),
        from.text("mountLabel"),
        from.object("personality", LinuxReader::personality),
        from.rest());
  }

  static Namespace namespace(Members from) {
    return new Namespace(required(from.text("type")), from.text("path"), from.rest());
  }

  static TimeOffset timeOffset(Members from) {
    return new TimeOffset(from.number("secs"), from.number("nanosecs"), from.rest());
  }

  static Device device(Members from) {
    return new Device(
        required(from.text("type")),
        required(from.text("path")),
        from.number("major"),
        from.number("minor"),
        from.number("fileMode"),
        from.number("uid"),
        from.number("gid"),
        from.rest());
  }

  static NetDevice netDevice(Members from) {
    return new NetDevice(from.text("name"), from.rest());
  }

  static IntelRdt intelRdt(Members from) {
    return new IntelRdt(
        from.text("closID"),
        from.text("l3CacheSchema"),
        from.text("memBwSchema"),
        from.texts("schemata"),
        from.truth("enableMonitoring"),
        from.rest());
  }

  static MemoryPolicy memoryPolicy(Members from) {
    return new MemoryPolicy(
        required(from.text("mode")), from.text("nodes"), from.texts("flags"), from.rest());
  }

  static Personality personality(Members from) {
    return new Personality(required(from.text("domain")), from.texts("flags"), from.rest());
  }
}
