package dev.plumbline.oci.runtime.config;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.probe.Probe;
import java.util.List;
import java.util.Map;

/** A configuration with an object of each kind that every runtime takes in any version. */
final class EveryObject {

  private EveryObject() {}

  /** The bundle of such a configuration. */
  static Bundle running(Probe probe) {
    return Bundle.running(probe)
        .set("/process/rlimits/-", Map.of("type", "RLIMIT_CORE", "soft", 0, "hard", 0))
        .set("/process/consoleSize", Map.of("height", 24, "width", 80))
        .set("/hooks/poststop", List.of())
        .set("/annotations", Map.of("com.example.key", "value"))
        .set("/linux/devices/-", Map.of("path", "/dev/plumbline", "type", "p"))
        .set("/linux/resources/memory", Map.of())
        .set("/linux/resources/cpu", Map.of())
        .set("/linux/resources/pids", Map.of("limit", 100))
        .set("/linux/seccomp", Map.of("defaultAction", "SCMP_ACT_ALLOW"))
        .set(
            "/linux/seccomp/syscalls/-",
            Map.of("names", List.of("getpid"), "action", "SCMP_ACT_ALLOW"));
  }
}
