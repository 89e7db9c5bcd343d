package dev.plumbline.launcher.config;

import dev.plumbline.launcher.program.KernelNames;
import dev.plumbline.spec.runtime.linux.IntelRdt;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.MemoryPolicy;
import java.util.Set;

/** Memory policy, execution domain and cache control of the container: config-linux.md. */
final class PolicyRules {

  private static final Set<String> WITHOUT_NODES = Set.of("MPOL_DEFAULT", "MPOL_LOCAL");

  private static final Set<String> WITH_NODES =
      Set.of("MPOL_BIND", "MPOL_INTERLEAVE", "MPOL_WEIGHTED_INTERLEAVE", "MPOL_PREFERRED_MANY");

  private PolicyRules() {}

  static void check(Field field, Linux linux) {
    if (linux.memoryPolicy() != null) {
      memory(field.at("memoryPolicy"), linux.memoryPolicy());
    }
    var personality = linux.personality();
    if (personality != null) {
      var at = field.at("personality");
      at.at("domain").oneOf(KernelNames.DOMAINS.keySet(), personality.domain());
      if (!LinuxRules.list(personality.flags()).isEmpty()) {
        at.at("flags").wrong("none is supported");
      }
    }
    if (linux.intelRdt() != null) {
      cache(field.at("intelRdt"), linux.intelRdt());
    }
  }

  private static void cache(Field field, IntelRdt rdt) {
    var bandwidth = rdt.memBwSchema();
    if (bandwidth != null && (!bandwidth.startsWith("MB:") || bandwidth.contains("\n"))) {
      field.at("memBwSchema").wrong("is not one line that begins with MB:");
    }
    var lines = LinuxRules.list(rdt.schemata());
    for (var i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("\n")) {
        field.at("schemata").element(i).wrong("is more than one line");
      }
    }
  }

  private static void memory(Field field, MemoryPolicy policy) {
    field.at("mode").oneOf(KernelNames.MEMORY_MODES.keySet(), policy.mode());
    var flags = LinuxRules.list(policy.flags());
    for (var flag : flags) {
      field.at("flags").oneOf(KernelNames.MEMORY_FLAGS.keySet(), flag);
    }
    if (flags.contains("MPOL_F_STATIC_NODES") && flags.contains("MPOL_F_RELATIVE_NODES")) {
      field.at("flags").wrong("are static and relative nodes at once");
    }
    var named = ProcessRules.numbers(field.at("nodes"), policy.nodes());
    if (named && WITHOUT_NODES.contains(policy.mode())) {
      field.at("nodes").wrong("must not be given for " + policy.mode());
    }
    if (!named && WITH_NODES.contains(policy.mode())) {
      field.at("nodes").wrong("are needed for " + policy.mode());
    }
  }
}
