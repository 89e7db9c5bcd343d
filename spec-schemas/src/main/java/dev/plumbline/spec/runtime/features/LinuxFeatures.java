package dev.plumbline.spec.runtime.features;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Property;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;

/**
 * What a runtime implements of Linux. See {@code features-linux.md#linuxFeatures}.
 *
 * <pre>{@code
 * {"namespaces": ["pid"], "cgroup": {"v1": true}}
 * }</pre>
 *
 * @param namespaces types of namespaces
 * @param capabilities names of capabilities
 * @param cgroup cgroup managers
 * @param seccomp seccomp
 * @param apparmor AppArmor
 * @param selinux SELinux
 * @param memoryPolicy NUMA memory policies
 * @param intelRdt Intel RDT
 * @param mountExtensions extensions of mounts
 * @param netDevices moving network devices
 * @param unknown properties that this version of the specification does not name
 */
public record LinuxFeatures(
    Property<List<String>> namespaces,
    Property<List<String>> capabilities,
    Property<CgroupFeatures> cgroup,
    Property<SeccompFeatures> seccomp,
    Property<Support> apparmor,
    Property<Support> selinux,
    Property<MemoryPolicyFeatures> memoryPolicy,
    Property<IntelRdtFeatures> intelRdt,
    Property<MountExtensions> mountExtensions,
    Property<Support> netDevices,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<LinuxFeatures> {

  public LinuxFeatures {
    namespaces = Property.orAbsent(namespaces);
    capabilities = Property.orAbsent(capabilities);
    cgroup = Property.orAbsent(cgroup);
    seccomp = Property.orAbsent(seccomp);
    apparmor = Property.orAbsent(apparmor);
    selinux = Property.orAbsent(selinux);
    memoryPolicy = Property.orAbsent(memoryPolicy);
    intelRdt = Property.orAbsent(intelRdt);
    mountExtensions = Property.orAbsent(mountExtensions);
    netDevices = Property.orAbsent(netDevices);
    unknown = Copies.unknown(unknown);
  }
}
