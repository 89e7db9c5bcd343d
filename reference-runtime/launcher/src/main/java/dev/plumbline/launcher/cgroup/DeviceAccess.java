package dev.plumbline.launcher.cgroup;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.spec.runtime.resources.DeviceRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule for devices, checked: config-linux.md#configLinuxDeviceAllowedlist.
 *
 * @param allow whether it allows or denies
 * @param type {@code a} for both kinds, {@code b} or {@code c}
 * @param major number, {@link #ANY} for every one
 * @param minor number, {@link #ANY} for every one
 * @param access bits of what it is about
 */
record DeviceAccess(boolean allow, char type, long major, long minor, int access) {

  static final long ANY = -1;
  static final int MKNOD = 1;
  static final int READ = 2;
  static final int WRITE = 4;
  static final int EVERYTHING = MKNOD | READ | WRITE;

  private static final String PROPERTY = "linux.resources.devices";
  private static final String LETTERS = "mrw";

  /** Devices that every container may use: config-linux.md#default-devices, and terminals. */
  private static final List<DeviceAccess> DEFAULTS =
      List.of(
          character(1, 3),
          character(1, 5),
          character(1, 7),
          character(1, 8),
          character(1, 9),
          character(5, 0),
          character(5, 2),
          character(136, ANY));

  /**
   * The rules of a list, and behind them permissions for the default devices that no rule denies by
   * their number.
   *
   * @throws Refusal naming the entry that is no rule
   */
  static List<DeviceAccess> of(List<DeviceRule> rules) {
    List<DeviceAccess> all = new ArrayList<>();
    for (var i = 0; i < rules.size(); i++) {
      all.add(of(PROPERTY + "[" + i + "]", rules.get(i)));
    }
    for (var usual : DEFAULTS) {
      if (!deniesByNumber(all, usual)) {
        all.add(usual);
      }
    }
    return all;
  }

  private static boolean deniesByNumber(List<DeviceAccess> rules, DeviceAccess usual) {
    for (var rule : rules) {
      if (!rule.allow && rule.major == usual.major) {
        return true;
      }
    }
    return false;
  }

  private static DeviceAccess of(String where, DeviceRule rule) {
    var type = rule.type() == null ? "a" : rule.type();
    if (type.length() != 1 || "abc".indexOf(type.charAt(0)) < 0) {
      throw new Refusal(where + ".type: a, b or c is meant, not \"" + type + "\"");
    }
    var access = 0;
    for (var letter : (rule.access() == null ? "rwm" : rule.access()).toCharArray()) {
      var bit = LETTERS.indexOf(letter);
      if (bit < 0) {
        throw new Refusal(where + ".access: of r, w and m, not \"" + rule.access() + "\"");
      }
      access |= 1 << bit;
    }
    return new DeviceAccess(
        rule.allow(), type.charAt(0), number(rule.major()), number(rule.minor()), access);
  }

  private static DeviceAccess character(long major, long minor) {
    return new DeviceAccess(true, 'c', major, minor, EVERYTHING);
  }

  private static long number(@Nullable Long number) {
    return number == null || number < 0 ? ANY : number;
  }

  /** Whether it is about every use of every device. */
  boolean isTotal() {
    return type == 'a' && major == ANY && minor == ANY && access == EVERYTHING;
  }

  /** Whether some use of some device is the business of both. */
  boolean meets(DeviceAccess other) {
    return type == other.type
        && (access & other.access) != 0
        && (major == ANY || other.major == ANY || major == other.major)
        && (minor == ANY || other.minor == ANY || minor == other.minor);
  }

  /** Whether every device of the other one is a device of this. */
  boolean covers(DeviceAccess other) {
    return type == other.type
        && (major == ANY || major == other.major)
        && (minor == ANY || minor == other.minor);
  }

  DeviceAccess withType(char type) {
    return new DeviceAccess(allow, type, major, minor, access);
  }

  DeviceAccess withAccess(int access) {
    return new DeviceAccess(allow, type, major, minor, access);
  }

  /** As files of version 1 have it, such as {@code c 1:3 rwm}. */
  String text() {
    var letters = new StringBuilder();
    for (var letter : "rwm".toCharArray()) {
      if ((access & 1 << LETTERS.indexOf(letter)) != 0) {
        letters.append(letter);
      }
    }
    return type + " " + text(major) + ":" + text(minor) + " " + letters;
  }

  private static String text(long number) {
    return number == ANY ? "*" : Long.toString(number);
  }
}
