package dev.plumbline.launcher.program;

import dev.plumbline.spec.runtime.Mount;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entries of {@code mounts}, and what every container ought to have beside them. */
final class MountEntries {

  /** config-linux.md#default-filesystems. */
  private static final List<Mount> OF_EVERY_CONTAINER =
      List.of(
          Mount.of("/proc", "proc", "proc", "nosuid", "noexec", "nodev"),
          Mount.of("/sys", "sysfs", "sysfs", "nosuid", "noexec", "nodev", "ro"),
          Mount.of(
              "/dev/pts",
              "devpts",
              "devpts",
              "nosuid",
              "noexec",
              "newinstance",
              "ptmxmode=0666",
              "mode=0620"),
          Mount.of(
              "/dev/shm", "tmpfs", "shm", "nosuid", "noexec", "nodev", "mode=1777", "size=65536k"));

  private MountEntries() {}

  /**
   * An entry.
   *
   * @param mappings which user namespace has its mappings, -1 for none
   * @param optional whether the container does without where it cannot be mounted
   */
  record Entry(Mount mount, MountOptions options, int mappings, boolean optional) {

    String type() {
      return Objects.requireNonNullElse(mount.type(), "none");
    }

    /** What mountinfo(5) shows as the source of what is no bind. */
    String name() {
      return Objects.requireNonNullElse(mount.source(), type());
    }

    String destination() {
      return mount.destination();
    }

    private String place() {
      return Places.normal(mount.destination());
    }
  }

  /** All in the order in which they are mounted. */
  static List<Entry> of(@Nullable List<Mount> listed, List<Integer> mappings) {
    List<Entry> entries = new ArrayList<>();
    if (listed != null) {
      for (var i = 0; i < listed.size(); i++) {
        entries.add(entry(listed.get(i), mappings.get(i), false));
      }
    }
    for (var mount : OF_EVERY_CONTAINER) {
      add(entries, entry(mount, -1, true));
    }
    return entries;
  }

  private static Entry entry(Mount mount, int mappings, boolean optional) {
    var type = Objects.requireNonNullElse(mount.type(), "none");
    var options = Objects.requireNonNullElse(mount.options(), List.<String>of());
    return new Entry(mount, MountOptions.of(type, options), mappings, optional);
  }

  /** Before what lies below it, and not where the container shows a directory of the host. */
  private static void add(List<Entry> entries, Entry missing) {
    var place = missing.place();
    var at = entries.size();
    for (var i = entries.size() - 1; i >= 0; i--) {
      var other = entries.get(i);
      if (other.place().equals(place)
          || (other.options().bind() && isBelow(place, other.place()))) {
        return;
      }
      if (isBelow(other.place(), place)) {
        at = i;
      }
    }
    entries.add(at, missing);
  }

  private static boolean isBelow(String place, String other) {
    return other.equals("/") || place.startsWith(other + "/");
  }
}
