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
import org.jspecify.annotations.Nullable;

/** What concerns Linux alone: config-linux.md. */
final class LinuxReader {

  private LinuxReader() {}

  static @Nullable Linux linux(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new Linux(
        from.objects("namespaces", LinuxReader::namespace),
        from.has("uidMappings") ? from.objects("uidMappings", ConfigReader::idMapping) : null,
        from.has("gidMappings") ? from.objects("gidMappings", ConfigReader::idMapping) : null,
        from.has("timeOffsets") ? from.objectByName("timeOffsets", LinuxReader::timeOffset) : null,
        from.has("devices") ? from.objects("devices", LinuxReader::device) : null,
        from.has("netDevices") ? from.objectByName("netDevices", LinuxReader::netDevice) : null,
        from.text("cgroupsPath"),
        ResourcesReader.resources(from.object("resources")),
        intelRdt(from.object("intelRdt")),
        memoryPolicy(from.object("memoryPolicy")),
        from.textByName("sysctl"),
        SeccompReader.seccomp(from.object("seccomp")),
        from.text("rootfsPropagation"),
        from.texts("maskedPaths"),
        from.texts("readonlyPaths"),
        from.text("mountLabel"),
        personality(from.object("personality")),
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

  static @Nullable IntelRdt intelRdt(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new IntelRdt(
        from.text("closID"),
        from.text("l3CacheSchema"),
        from.text("memBwSchema"),
        from.texts("schemata"),
        from.truth("enableMonitoring"),
        from.rest());
  }

  static @Nullable MemoryPolicy memoryPolicy(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new MemoryPolicy(
        required(from.text("mode")), from.text("nodes"), from.texts("flags"), from.rest());
  }

  static @Nullable Personality personality(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new Personality(required(from.text("domain")), from.texts("flags"), from.rest());
  }
}
