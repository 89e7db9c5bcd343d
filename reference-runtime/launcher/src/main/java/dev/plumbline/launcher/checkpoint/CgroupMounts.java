package dev.plumbline.launcher.checkpoint;

import dev.plumbline.launcher.program.CgroupMount;
import dev.plumbline.spec.runtime.Mount;
import dev.plumbline.spec.runtime.RuntimeConfig;
import java.util.ArrayList;
import java.util.List;

/**
 * Mounts of type {@code cgroup}: they show the cgroups of one container, and are to show those of
 * the other when it comes back.
 */
public final class CgroupMounts {

  private CgroupMounts() {}

  /** Words for criu that give each a name. */
  public static List<String> named(RuntimeConfig config, List<CgroupMount> cgroups) {
    List<String> words = new ArrayList<>();
    var mounts = config.mounts() == null ? List.<Mount>of() : config.mounts();
    for (var mount : mounts) {
      for (var cgroup : "cgroup".equals(mount.type()) ? cgroups : List.<CgroupMount>of()) {
        var place = mount.destination() + (cgroup.name().isEmpty() ? "" : "/" + cgroup.name());
        words.addAll(List.of("--external", "mnt[" + place + "]:" + name(cgroup)));
      }
    }
    return words;
  }

  /** Words for criu that say what each name stands for now. */
  public static List<String> found(List<CgroupMount> cgroups) {
    List<String> words = new ArrayList<>();
    for (var cgroup : cgroups) {
      words.addAll(List.of("--external", "mnt[" + name(cgroup) + "]:" + cgroup.directory()));
    }
    return words;
  }

  private static String name(CgroupMount cgroup) {
    return "cgroup-" + cgroup.name();
  }
}
