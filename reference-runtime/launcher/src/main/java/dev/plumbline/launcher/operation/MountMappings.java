package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.program.IdOwners;
import dev.plumbline.spec.runtime.Mount;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import dev.plumbline.syscalls.host.Descriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * User namespaces that have the mappings of idmapped mounts: config.md#posix-platform-mounts.
 *
 * @param owners who is who in the container's own user namespace; of no use without one
 * @param namespaces open until this is closed, each once
 * @param byMount for each entry of {@code mounts} the place in that list, -1 for none
 */
record MountMappings(IdOwners owners, List<Descriptor> namespaces, List<Integer> byMount)
    implements AutoCloseable {

  /** Without any namespace: what is known of a configuration. */
  static MountMappings planned(RuntimeConfig config) {
    var linux = Objects.requireNonNullElse(config.linux(), Linux.EMPTY);
    var own = new IdOwners(list(linux.uidMappings()), list(linux.gidMappings()));
    return new MountMappings(own, List.of(), places(config, own, new LinkedHashMap<>()));
  }

  /** With the namespaces that the mounts need. */
  static MountMappings opened(RuntimeConfig config) throws IOException {
    var owners = owners(Objects.requireNonNullElse(config.linux(), Linux.EMPTY));
    Map<IdOwners, Integer> places = new LinkedHashMap<>();
    var all = new MountMappings(owners, new ArrayList<>(), places(config, owners, places));
    try {
      for (var mappings : places.keySet()) {
        try (var held = HeldUserNamespace.with(mappings.uids(), mappings.gids())) {
          all.namespaces.add(held.open());
        }
      }
      return all;
    } catch (IOException | RuntimeException e) {
      all.close();
      throw e;
    }
  }

  private static List<Integer> places(
      RuntimeConfig config, IdOwners owners, Map<IdOwners, Integer> places) {
    List<Integer> byMount = new ArrayList<>();
    for (var mount : list(config.mounts())) {
      var mappings = mappings(mount, owners);
      byMount.add(mappings == null ? -1 : places.computeIfAbsent(mappings, key -> places.size()));
    }
    return byMount;
  }

  private static @Nullable IdOwners mappings(Mount mount, IdOwners container) {
    if (mount.uidMappings() != null || mount.gidMappings() != null) {
      return new IdOwners(list(mount.uidMappings()), list(mount.gidMappings()));
    }
    var options = list(mount.options());
    return options.contains("idmap") || options.contains("ridmap") ? container : null;
  }

  private static IdOwners owners(Linux linux) throws IOException {
    for (var namespace : list(linux.namespaces())) {
      if (namespace.type().equals(NamespaceType.USER.text()) && namespace.path() != null) {
        try (var held = HeldUserNamespace.joined(Path.of(namespace.path()))) {
          return new IdOwners(
              IdMaps.read(held.pid(), "uid_map"), IdMaps.read(held.pid(), "gid_map"));
        }
      }
    }
    return new IdOwners(list(linux.uidMappings()), list(linux.gidMappings()));
  }

  private static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  @Override
  public void close() {
    namespaces.forEach(Descriptor::close);
  }
}
