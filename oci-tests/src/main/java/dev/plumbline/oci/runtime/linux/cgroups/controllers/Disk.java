package dev.plumbline.oci.runtime.linux.cgroups.controllers;

import dev.plumbline.fixtures.host.HostFacts;
import java.util.LinkedHashMap;
import java.util.Map;

/** A disk of the host, whose limits are set for a container's cgroup alone. */
final class Disk {

  private Disk() {}

  /** Its numbers as the kernel writes them, such as {@code 254:0}. */
  static String numbers() {
    return HostFacts.detect().hardware().blockDevices().get(0).split(" ")[1].strip();
  }

  /** An entry of a list of linux.resources.blockIO for it. */
  static Map<String, Object> entry(String property, long value) {
    var numbers = numbers().split(":");
    return new LinkedHashMap<>(
        Map.of(
            "major", Long.valueOf(numbers[0]), "minor", Long.valueOf(numbers[1]), property, value));
  }
}
