package dev.plumbline.spec.runtime.linux;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Unknown;
import dev.plumbline.spec.runtime.resources.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What only Linux knows of a container. See {@code config-linux.md#linuxContainerConfiguration}.
 *
 * <pre>{@code
 * {"namespaces": [{"type": "pid"}], "cgroupsPath": "/plumbline/c1", "maskedPaths": ["/proc/kcore"]}
 * }</pre>
 *
 * @param namespaces namespaces to create or join, one per type
 * @param uidMappings user ids of the user namespace
 * @param gidMappings group ids of the user namespace
 * @param timeOffsets clock offsets of the time namespace, by clock
 * @param devices device nodes beyond the default ones
 * @param netDevices network devices to move in, by their name on the host
 * @param cgroupsPath cgroup, from the mount point if absolute
 * @param resources limits on that cgroup
 * @param intelRdt cache and memory bandwidth
 * @param memoryPolicy NUMA memory policy
 * @param sysctl kernel parameters, by dotted name
 * @param seccomp system call filter
 * @param rootfsPropagation {@code shared}, {@code slave}, {@code private} or {@code unbindable}
 * @param maskedPaths absolute paths that cannot be read
 * @param readonlyPaths absolute paths that cannot be written
 * @param mountLabel SELinux context of the mounts
 * @param personality execution domain
 * @param unknown properties that this version of the specification does not name
 */
public record Linux(
    @Nullable List<Namespace> namespaces,
    @Nullable List<IdMapping> uidMappings,
    @Nullable List<IdMapping> gidMappings,
    @Nullable Map<String, TimeOffset> timeOffsets,
    @Nullable List<Device> devices,
    @Nullable Map<String, NetDevice> netDevices,
    @Nullable String cgroupsPath,
    @Nullable Resources resources,
    @Nullable IntelRdt intelRdt,
    @Nullable MemoryPolicy memoryPolicy,
    @Nullable Map<String, String> sysctl,
    @Nullable Seccomp seccomp,
    @Nullable String rootfsPropagation,
    @Nullable List<String> maskedPaths,
    @Nullable List<String> readonlyPaths,
    @Nullable String mountLabel,
    @Nullable Personality personality,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Linux> {

  /** No property set. */
  public static final Linux EMPTY =
      new Linux(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, Map.of());

  public Linux {
    namespaces = Copies.list(namespaces);
    uidMappings = Copies.list(uidMappings);
    gidMappings = Copies.list(gidMappings);
    timeOffsets = Copies.map(timeOffsets);
    devices = Copies.list(devices);
    netDevices = Copies.map(netDevices);
    sysctl = Copies.map(sysctl);
    maskedPaths = Copies.list(maskedPaths);
    readonlyPaths = Copies.list(readonlyPaths);
    unknown = Copies.unknown(unknown);
  }

  /** The same with one more namespace. */
  public Linux plusNamespace(Namespace namespace) {
    return withNamespaces(Copies.plus(namespaces, namespace));
  }

  /** The same without the namespaces of this type: the container shares the runtime's. */
  public Linux withoutNamespace(NamespaceType type) {
    var kept = new ArrayList<>(namespaces == null ? List.of() : namespaces);
    kept.removeIf(namespace -> namespace.type().equals(type.text()));
    return withNamespaces(kept);
  }

  /** The same with one more device node. */
  public Linux plusDevice(Device device) {
    return withDevices(Copies.plus(devices, device));
  }

  /** The same with one more kernel parameter. */
  public Linux plusSysctl(String name, String value) {
    return withSysctl(Copies.plus(sysctl, name, value));
  }

  public Linux withNamespaces(List<Namespace> namespaces) {
    return RecordCopy.with(this, "namespaces", namespaces);
  }

  public Linux withUidMappings(List<IdMapping> uidMappings) {
    return RecordCopy.with(this, "uidMappings", uidMappings);
  }

  public Linux withGidMappings(List<IdMapping> gidMappings) {
    return RecordCopy.with(this, "gidMappings", gidMappings);
  }

  public Linux withTimeOffsets(Map<String, TimeOffset> timeOffsets) {
    return RecordCopy.with(this, "timeOffsets", timeOffsets);
  }

  public Linux withDevices(List<Device> devices) {
    return RecordCopy.with(this, "devices", devices);
  }

  public Linux withNetDevices(Map<String, NetDevice> netDevices) {
    return RecordCopy.with(this, "netDevices", netDevices);
  }

  public Linux withCgroupsPath(String cgroupsPath) {
    return RecordCopy.with(this, "cgroupsPath", cgroupsPath);
  }

  public Linux withResources(Resources resources) {
    return RecordCopy.with(this, "resources", resources);
  }

  /** The same with resources changed, starting from an empty one where there is none. */
  public Linux withResources(UnaryOperator<Resources> change) {
    return withResources(change.apply(resources == null ? Resources.EMPTY : resources));
  }

  public Linux withIntelRdt(IntelRdt intelRdt) {
    return RecordCopy.with(this, "intelRdt", intelRdt);
  }

  /** The same with intelRdt changed, starting from an empty one where there is none. */
  public Linux withIntelRdt(UnaryOperator<IntelRdt> change) {
    return withIntelRdt(change.apply(intelRdt == null ? IntelRdt.EMPTY : intelRdt));
  }

  public Linux withMemoryPolicy(MemoryPolicy memoryPolicy) {
    return RecordCopy.with(this, "memoryPolicy", memoryPolicy);
  }

  /** The same with memoryPolicy changed. */
  public Linux withMemoryPolicy(UnaryOperator<MemoryPolicy> change) {
    return withMemoryPolicy(
        change.apply(Objects.requireNonNull(memoryPolicy, "no memoryPolicy to change")));
  }

  public Linux withSysctl(Map<String, String> sysctl) {
    return RecordCopy.with(this, "sysctl", sysctl);
  }

  public Linux withSeccomp(Seccomp seccomp) {
    return RecordCopy.with(this, "seccomp", seccomp);
  }

  /** The same with seccomp changed. */
  public Linux withSeccomp(UnaryOperator<Seccomp> change) {
    return withSeccomp(change.apply(Objects.requireNonNull(seccomp, "no seccomp to change")));
  }

  public Linux withRootfsPropagation(String rootfsPropagation) {
    return RecordCopy.with(this, "rootfsPropagation", rootfsPropagation);
  }

  public Linux withMaskedPaths(List<String> maskedPaths) {
    return RecordCopy.with(this, "maskedPaths", maskedPaths);
  }

  public Linux withReadonlyPaths(List<String> readonlyPaths) {
    return RecordCopy.with(this, "readonlyPaths", readonlyPaths);
  }

  public Linux withMountLabel(String mountLabel) {
    return RecordCopy.with(this, "mountLabel", mountLabel);
  }

  public Linux withPersonality(Personality personality) {
    return RecordCopy.with(this, "personality", personality);
  }

  /** The same with personality changed. */
  public Linux withPersonality(UnaryOperator<Personality> change) {
    return withPersonality(
        change.apply(Objects.requireNonNull(personality, "no personality to change")));
  }
}
