package dev.plumbline.oci.runtime.linux.devices;

import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.syscalls.abi.FileModes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries of {@code linux.devices}, and what a probe finds of them. */
record Node(int type, int major, int minor) {

  /** In nobody's list of default devices; what number 1:11 is does not matter. */
  static final Node KMSG = new Node(FileModes.S_IFCHR, 1, 11);

  static Node character(int major, int minor) {
    return new Node(FileModes.S_IFCHR, major, minor);
  }

  static Node block(int major, int minor) {
    return new Node(FileModes.S_IFBLK, major, minor);
  }

  /** What {@code stat} found. */
  static Node of(StepRecord step) {
    var file = step.stat();
    return new Node(file.type(), file.deviceMajor(), file.deviceMinor());
  }

  /** What tells one file from another, and one device from another. */
  static List<Long> identity(StepRecord step) {
    var file = step.stat();
    return List.of(
        file.inode(),
        (long) file.mountedMajor(),
        (long) file.mountedMinor(),
        (long) file.deviceMajor(),
        (long) file.deviceMinor());
  }

  /** An entry of the configuration. */
  static Map<String, Object> entry(String path, String type, int major, int minor) {
    return new HashMap<>(Map.of("path", path, "type", type, "major", major, "minor", minor));
  }

  /** A rule of {@code linux.resources.devices} that admits one. */
  static Map<String, Object> allowing(String type, int major, int minor) {
    return Map.of("allow", true, "type", type, "major", major, "minor", minor, "access", "rwm");
  }
}
