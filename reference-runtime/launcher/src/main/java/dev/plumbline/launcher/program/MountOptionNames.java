package dev.plumbline.launcher.program;

import java.util.List;

/** The mount options that have a meaning here, and are no data of a filesystem: features.md. */
public final class MountOptionNames {

  /** The words of config.md#linux-mount-options and those of mount(8) that runtimes know beside. */
  private static final List<String> CANDIDATES =
      List.of(
          """
          acl async atime bind defaults dev diratime dirsync exec idmap iversion lazytime loud mand
          noacl noatime nodev nodiratime noexec noiversion nolazytime nomand norelatime
          nostrictatime nosuid nosymfollow private ratime rbind rdev rdiratime relatime remount
          rexec ridmap rnoatime rnodev rnodiratime rnoexec rnorelatime rnostrictatime rnosuid
          rnosymfollow ro rprivate rrelatime rro rrw rshared rslave rstrictatime rsuid rsymfollow
          runbindable rw shared silent slave strictatime suid symfollow sync tmpcopyup unbindable
          """
              .strip()
              .split("\\s+"));

  private MountOptionNames() {}

  /** Those that are recognised, in alphabetic order. */
  public static List<String> recognized() {
    return CANDIDATES.stream().filter(MountOptionNames::isRecognized).toList();
  }

  private static boolean isRecognized(String name) {
    return !MountOptions.of("none", List.of(name)).data().contains(name);
  }
}
