package dev.plumbline.launcher.config;

import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.Namespace;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which namespaces a container does not share with the runtime: config-linux.md#namespaces. */
final class Namespaces {

  private Namespaces() {}

  static List<Namespace> of(Linux linux) {
    return linux.namespaces() == null ? List.of() : linux.namespaces();
  }

  static boolean isNew(Linux linux, NamespaceType type) {
    var namespace = find(linux, type);
    return namespace != null && namespace.path() == null;
  }

  static boolean isJoined(Linux linux, NamespaceType type) {
    var namespace = find(linux, type);
    return namespace != null && namespace.path() != null;
  }

  /** Whether it is another one than the runtime's: a path may lead back to that. */
  static boolean isOwn(Linux linux, NamespaceType type) {
    var namespace = find(linux, type);
    if (namespace == null || namespace.path() == null) {
      return namespace != null;
    }
    var theirs = Path.of(namespace.path());
    try {
      return !Files.isSameFile(theirs, Path.of("/proc/self/ns/" + type.file()));
    } catch (IOException e) {
      return true; // joining it fails
    }
  }

  private static @Nullable Namespace find(Linux linux, NamespaceType type) {
    for (var namespace : of(linux)) {
      if (namespace.type().equals(type.text())) {
        return namespace;
      }
    }
    return null;
  }
}
