package dev.plumbline.launcher.program;

import dev.plumbline.spec.runtime.Mount;
import dev.plumbline.spec.runtime.linux.Linux;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the program waits for the launcher, which is no sooner than it has to. */
record Pauses(InitPlan plan) {

  private static final Path CGROUPS = Path.of("/sys/fs/cgroup");
  private static final List<String> CGROUP_TYPES = List.of("cgroup", "cgroup2");

  /**
   * Whether it goes on while the launcher does what it has to do before {@link Message#PREPARED} is
   * answered: nothing depends on that where no device is brought and no cgroup mounted.
   */
  boolean isPreparedMeanwhile() {
    var devices = linux().netDevices();
    return !plan.isMovedFirst() && (devices == null || devices.isEmpty()) && !mountsCgroups();
  }

  private boolean mountsCgroups() {
    for (var mount : list(plan.config().mounts())) {
      if (CGROUP_TYPES.contains(Objects.requireNonNullElse(mount.type(), "")) || isOne(mount)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(Mount mount) {
    return Path.of(Objects.requireNonNullElse(mount.source(), "")).startsWith(CGROUPS);
  }

  /** Whether the launcher has to do something once the filesystem is ready. */
  boolean isFilesystemAwaited() {
    var resources = linux().resources();
    return plan.config().hooks() != null
        || resources != null && !list(resources.devices()).isEmpty();
  }

  private Linux linux() {
    return Objects.requireNonNullElse(plan.config().linux(), Linux.EMPTY);
  }

  private static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
