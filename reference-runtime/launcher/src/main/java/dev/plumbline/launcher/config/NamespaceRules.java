package dev.plumbline.launcher.config;

import dev.plumbline.spec.runtime.linux.IdMapping;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Namespaces, and what only a namespace of the container's own can have: config-linux.md. */
final class NamespaceRules {

  private static final Set<String> CLOCKS = Set.of("monotonic", "boottime");
  private static final long SECOND = 1_000_000_000;

  private NamespaceRules() {}

  static void check(Field field, Linux linux) {
    namespaces(field.at("namespaces"), linux);
    mappings(field.at("uidMappings"), linux, LinuxRules.list(linux.uidMappings()));
    mappings(field.at("gidMappings"), linux, LinuxRules.list(linux.gidMappings()));
    timeOffsets(field.at("timeOffsets"), linux);
  }

  private static void namespaces(Field field, Linux linux) {
    var seen = new HashSet<String>();
    var all = Namespaces.of(linux);
    for (var i = 0; i < all.size(); i++) {
      var namespace = all.get(i);
      if (!seen.add(namespace.type())) {
        field.element(i).wrong("is the second of type " + namespace.type());
      }
      if (namespace.path() != null && !namespace.path().startsWith("/")) {
        field.element(i).at("path").wrong("is not absolute: " + namespace.path());
      }
    }
  }

  private static void mappings(Field field, Linux linux, List<IdMapping> mappings) {
    var isNew = Namespaces.isNew(linux, NamespaceType.USER);
    if (isNew && mappings.isEmpty()) {
      field.wrong("are needed for a new user namespace");
    }
    if (!isNew && !mappings.isEmpty() && !Namespaces.isJoined(linux, NamespaceType.USER)) {
      field.wrong("need a user namespace");
    }
  }

  private static void timeOffsets(Field field, Linux linux) {
    var offsets = linux.timeOffsets();
    if (offsets == null || offsets.isEmpty()) {
      return;
    }
    if (!Namespaces.isNew(linux, NamespaceType.TIME)) {
      field.wrong("need a new time namespace");
    }
    for (var offset : offsets.entrySet()) {
      field.oneOf(CLOCKS, offset.getKey());
      var nanoseconds = Objects.requireNonNullElse(offset.getValue().nanosecs(), 0L);
      field.at(offset.getKey()).at("nanosecs").within(0, SECOND - 1, nanoseconds);
    }
  }
}
