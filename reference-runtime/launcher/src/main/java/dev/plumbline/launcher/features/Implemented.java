package dev.plumbline.launcher.features;

import dev.plumbline.launcher.program.KernelNames;
import dev.plumbline.launcher.program.MountOptionNames;
import dev.plumbline.launcher.seccomp.SeccompNames;
import dev.plumbline.spec.json.Property;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.runtime.CapabilityName;
import dev.plumbline.spec.runtime.HookKind;
import dev.plumbline.spec.runtime.features.CgroupFeatures;
import dev.plumbline.spec.runtime.features.Features;
import dev.plumbline.spec.runtime.features.IntelRdtFeatures;
import dev.plumbline.spec.runtime.features.LinuxFeatures;
import dev.plumbline.spec.runtime.features.MemoryPolicyFeatures;
import dev.plumbline.spec.runtime.features.MountExtensions;
import dev.plumbline.spec.runtime.features.SeccompFeatures;
import dev.plumbline.spec.runtime.features.Support;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the command {@code features} prints: the tables that {@code create} goes by. */
public final class Implemented {

  private static final String OLDEST = "1.0.0";
  private static final String NEWEST = "1.3.0";

  private Implemented() {}

  /**
   * The structure; nothing in it but the supported flags of seccomp depends on the host.
   *
   * @param version of this runtime
   */
  public static Features features(String version) {
    return RecordCopy.create(
        Features.class,
        "ociVersionMin",
        OLDEST,
        "ociVersionMax",
        NEWEST,
        "hooks",
        Property.of(Arrays.stream(HookKind.values()).map(HookKind::property).toList()),
        "mountOptions",
        Property.of(MountOptionNames.recognized()),
        "linux",
        Property.of(linux()),
        "annotations",
        Property.of(Map.of("dev.plumbline.runtime.version", version)),
        "potentiallyUnsafeConfigAnnotations",
        Property.of(List.of()));
  }

  private static LinuxFeatures linux() {
    return RecordCopy.create(
        LinuxFeatures.class,
        "namespaces",
        Property.of(Arrays.stream(NamespaceType.values()).map(NamespaceType::text).toList()),
        "capabilities",
        Property.of(Arrays.stream(CapabilityName.values()).map(Enum::name).toList()),
        "cgroup",
        Property.of(cgroup()),
        "seccomp",
        Property.of(seccomp()),
        "apparmor",
        Property.of(support(true)),
        "selinux",
        Property.of(support(true)),
        "memoryPolicy",
        Property.of(memoryPolicy()),
        "intelRdt",
        Property.of(
            new IntelRdtFeatures(
                Property.of(true), Property.of(true), Property.of(true), Map.of())),
        "mountExtensions",
        Property.of(RecordCopy.create(MountExtensions.class, "idmap", Property.of(support(true)))),
        "netDevices",
        Property.of(support(true)));
  }

  private static MemoryPolicyFeatures memoryPolicy() {
    return RecordCopy.create(
        MemoryPolicyFeatures.class,
        "modes",
        Property.of(KernelNames.MEMORY_MODES.keySet().stream().sorted().toList()),
        "flags",
        Property.of(KernelNames.MEMORY_FLAGS.keySet().stream().sorted().toList()));
  }

  private static CgroupFeatures cgroup() {
    return RecordCopy.create(
        CgroupFeatures.class,
        "v1",
        Property.of(true),
        "v2",
        Property.of(true),
        "systemd",
        Property.of(false),
        "systemdUser",
        Property.of(false),
        "rdma",
        Property.of(true));
  }

  private static SeccompFeatures seccomp() {
    return RecordCopy.create(
        SeccompFeatures.class,
        "enabled",
        Property.of(true),
        "actions",
        Property.of(SeccompNames.actions()),
        "operators",
        Property.of(SeccompNames.operators()),
        "archs",
        Property.of(SeccompNames.architectures()),
        "knownFlags",
        Property.of(SeccompNames.flags()),
        "supportedFlags",
        Property.of(SeccompNames.supportedFlags()));
  }

  private static Support support(boolean enabled) {
    return RecordCopy.create(Support.class, "enabled", Property.of(enabled));
  }
}
