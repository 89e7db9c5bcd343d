package dev.plumbline.launcher.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The options of a mount, sorted by what they are: config.md#linux-mount-options.
 *
 * @param bind whether it binds a directory or file that exists
 * @param recursiveBind whether mounts below the source come along
 * @param remount whether a mount that is there is changed
 * @param attributes of the mount itself
 * @param recursive attributes of the mount and all below it
 * @param propagation one of the kernel's MS_ numbers, 0 for none
 * @param recursivePropagation whether it holds for all below, too
 * @param idmap whether user and group ids are mapped, and whether for all below, too
 * @param copyUp whether a tmpfs is filled with what it covers
 * @param superblock flags of the filesystem, by their names
 * @param data the filesystem's own options, in order
 */
record MountOptions(
    boolean bind,
    boolean recursiveBind,
    boolean remount,
    Attributes attributes,
    Attributes recursive,
    long propagation,
    boolean recursivePropagation,
    Idmap idmap,
    boolean copyUp,
    List<String> superblock,
    List<String> data) {

  /** How ids are mapped. */
  enum Idmap {
    NONE,
    SINGLE,
    RECURSIVE
  }

  /**
   * Bits of MOUNT_ATTR_ to set and to clear: mount_setattr(2).
   *
   * @param set what is set, after the clearing
   * @param clear what is cleared
   */
  record Attributes(long set, long clear) {

    static final Attributes NONE = new Attributes(0, 0);

    Attributes with(Attributes later) {
      return new Attributes(
          (set & ~later.clear) | later.set, (clear | later.clear) & ~(later.set & ~ATIME));
    }

    /** Those that take no protection away. */
    Attributes protecting() {
      return new Attributes(set, clear & ATIME);
    }

    boolean any() {
      return set != 0 || clear != 0;
    }
  }

  static final long RDONLY = 0x1;
  static final long NOSUID = 0x2;
  static final long NODEV = 0x4;
  static final long NOEXEC = 0x8;
  static final long ATIME = 0x70;
  static final long NOATIME = 0x10;
  static final long STRICTATIME = 0x20;
  static final long NODIRATIME = 0x80;
  static final long IDMAP = 0x10_0000;
  static final long NOSYMFOLLOW = 0x20_0000;

  private static final Map<String, Attributes> ATTRIBUTES = new HashMap<>();
  private static final Map<String, Long> PROPAGATIONS =
      Map.of("unbindable", 1L << 17, "private", 1L << 18, "slave", 1L << 19, "shared", 1L << 20);

  /** By name: flags of the superblock as fsconfig(2) knows them. */
  private static final Map<String, String> SUPERBLOCK =
      Map.of(
          "sync",
          "sync",
          "async",
          "async",
          "dirsync",
          "dirsync",
          "mand",
          "mand",
          "nomand",
          "nomand",
          "lazytime",
          "lazytime",
          "nolazytime",
          "nolazytime");

  /** Flags of mount(2) without a counterpart in the newer calls, and without effect. */
  private static final List<String> SILENT =
      List.of("defaults", "silent", "loud", "iversion", "noiversion");

  static {
    set("ro", RDONLY, "rw");
    set("nosuid", NOSUID, "suid");
    set("nodev", NODEV, "dev");
    set("noexec", NOEXEC, "exec");
    set("nodiratime", NODIRATIME, "diratime");
    set("nosymfollow", NOSYMFOLLOW, "symfollow");
    ATTRIBUTES.put("noatime", new Attributes(NOATIME, ATIME));
    ATTRIBUTES.put("atime", new Attributes(0, ATIME));
    ATTRIBUTES.put("relatime", new Attributes(0, ATIME));
    ATTRIBUTES.put("norelatime", new Attributes(0, ATIME));
    ATTRIBUTES.put("strictatime", new Attributes(STRICTATIME, ATIME));
    ATTRIBUTES.put("nostrictatime", new Attributes(0, ATIME));
  }

  private static void set(String name, long bit, String opposite) {
    ATTRIBUTES.put(name, new Attributes(bit, 0));
    ATTRIBUTES.put(opposite, new Attributes(0, bit));
  }

  /** Sorts the options; later ones win. */
  static MountOptions of(String type, List<String> options) {
    var bind = type.equals("bind");
    var rbind = false;
    var remount = false;
    var attributes = Attributes.NONE;
    var recursive = Attributes.NONE;
    var propagation = 0L;
    var recursivePropagation = false;
    var idmap = Idmap.NONE;
    var copyUp = false;
    List<String> superblock = new ArrayList<>();
    List<String> data = new ArrayList<>();
    for (var option : options) {
      var rest = option.startsWith("r") ? option.substring(1) : "";
      if (ATTRIBUTES.containsKey(option)) {
        attributes = attributes.with(ATTRIBUTES.get(option));
      } else if (PROPAGATIONS.containsKey(option)) {
        propagation = PROPAGATIONS.get(option);
        recursivePropagation = false;
      } else if (PROPAGATIONS.containsKey(rest)) {
        propagation = PROPAGATIONS.get(rest);
        recursivePropagation = true;
      } else if (ATTRIBUTES.containsKey(rest)) {
        recursive = recursive.with(ATTRIBUTES.get(rest));
      } else if (option.equals("bind") || option.equals("rbind")) {
        bind = true;
        rbind = option.equals("rbind");
      } else if (option.equals("remount")) {
        remount = true;
      } else if (option.equals("tmpcopyup")) {
        copyUp = true;
      } else if (option.equals("idmap") || option.equals("ridmap")) {
        idmap = option.equals("idmap") ? Idmap.SINGLE : Idmap.RECURSIVE;
      } else if (SUPERBLOCK.containsKey(option)) {
        superblock.add(SUPERBLOCK.get(option));
      } else if (!SILENT.contains(option) && !option.isEmpty()) {
        data.add(option);
      }
    }
    return new MountOptions(
        bind,
        rbind,
        remount,
        attributes,
        recursive,
        propagation,
        recursivePropagation,
        idmap,
        copyUp,
        List.copyOf(superblock),
        List.copyOf(data));
  }

  /** The same, where what protects the source stays: read-only, and the like. */
  MountOptions protecting() {
    return with(attributes.protecting(), recursive.protecting());
  }

  /** The same with other attributes of the mount itself. */
  MountOptions with(Attributes others) {
    return with(others, recursive);
  }

  private MountOptions with(Attributes others, Attributes recursive) {
    return new MountOptions(
        bind,
        recursiveBind,
        remount,
        others,
        recursive,
        propagation,
        recursivePropagation,
        idmap,
        copyUp,
        superblock,
        data);
  }
}
