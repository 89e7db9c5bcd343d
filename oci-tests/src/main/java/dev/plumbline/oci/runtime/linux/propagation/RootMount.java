package dev.plumbline.oci.runtime.linux.propagation;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.outcome.Deviation;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostMounts;
import dev.plumbline.syscalls.abi.MountFlags;
import dev.plumbline.syscalls.host.MountEntry;
import java.nio.file.Path;
import java.util.List;

/** The mount that a program sees as its root, and bundles that set its propagation. */
final class RootMount {

  /** The file that lists the mounts of the reader. */
  static final String MOUNTS = "/proc/self/mountinfo";

  private static final List<String> SETS = List.of("bounding", "effective", "permitted");

  private RootMount() {}

  /** A bundle with this propagation, whose program may mount; its root has three directories. */
  static Bundle with(String propagation, Probe probe) {
    var bundle =
        Bundle.running(probe)
            .set("/linux/rootfsPropagation", propagation)
            .directory("rootfs/place")
            .directory("rootfs/other")
            .file("rootfs/other/file", "other");
    SETS.forEach(set -> bundle.set("/process/capabilities/" + set + "/-", "CAP_SYS_ADMIN"));
    return bundle;
  }

  /** A host in which every mount is shared, as it is where systemd runs. */
  static HostMounts sharedHost(OciRuntime runtime) {
    return HostMounts.of(runtime).propagate(Path.of("/"), MountFlags.MS_REC | MountFlags.MS_SHARED);
  }

  /** The root mount's fields of propagation without numbers: {@code shared}, {@code master}… */
  static List<String> propagation(StepRecord mounts) {
    return fields(mounts).stream().map(field -> field.split(":")[0]).sorted().toList();
  }

  /** The root mount's fields of propagation, such as {@code shared:7}. */
  static List<String> fields(StepRecord mounts) {
    return MountEntry.read(mounts.text()).stream()
        .filter(entry -> entry.target().equals("/"))
        .reduce((earlier, later) -> later)
        .map(MountEntry::optional)
        .orElseThrow(() -> Deviation.of("mount table", "a mount at /", "none"));
  }
}
