package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.cgroup.ContainerCgroups;
import dev.plumbline.launcher.resctrl.ResctrlGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The groups of the kernel that a container's processes are moved into.
 *
 * @param cgroups those of every hierarchy
 * @param resctrl that of Intel RDT; null for none
 */
record Confinement(ContainerCgroups cgroups, @Nullable ResctrlGroup resctrl) {

  /** Directories that are to be made. */
  List<String> missing() {
    return texts(cgroups.missing());
  }

  /** Directories that were made, and that of Intel RDT. */
  List<String> made() {
    return texts(cgroups.made());
  }

  private List<String> texts(List<Path> directories) {
    List<String> texts = new ArrayList<>(directories.size());
    for (var directory : directories) {
      texts.add(directory.toString());
    }
    if (resctrl != null) {
      for (var directory : resctrl.missing()) {
        texts.add(directory.toString());
      }
    }
    return texts;
  }

  /** Moves a process in. */
  void join(long pid) throws IOException {
    cgroups.join(pid);
    if (resctrl != null) {
      resctrl.join(pid);
    }
  }
}
