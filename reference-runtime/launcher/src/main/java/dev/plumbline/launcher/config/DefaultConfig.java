package dev.plumbline.launcher.config;

import dev.plumbline.launcher.Caller;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.runtime.Mount;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.IdMapping;
import dev.plumbline.spec.runtime.linux.Namespace;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A {@code config.json} to begin with: a shell with few rights in a read-only root. */
public final class DefaultConfig {

  private static final String CGROUPS = "/sys/fs/cgroup";

  private DefaultConfig() {}

  /** The one for root. */
  public static RuntimeConfig forRoot() throws IOException {
    try (var in = DefaultConfig.class.getResourceAsStream("default.json")) {
      if (in == null) {
        throw new IOException("default.json is not on the class path");
      }
      return RuntimeConfig.parse(in.readAllBytes());
    }
  }

  /**
   * The one for a caller who is not root: it is root of a user namespace where nobody else exists,
   * and leaves alone what needs rights on the host.
   */
  public static RuntimeConfig forUser(Caller caller) throws IOException {
    var config = forRoot();
    var mounts = new ArrayList<Mount>();
    for (var mount : config.mounts() == null ? List.<Mount>of() : config.mounts()) {
      if (mount.destination().equals("/sys")) {
        // A sysfs belongs to the owner of the network, which here is that of the host.
        mounts.add(
            Mount.of("/sys", "none", "/sys")
                .withOptions(List.of("rbind", "nosuid", "noexec", "nodev", "ro")));
      } else if (!mount.destination().equals(CGROUPS)) {
        mounts.add(withoutGroup(mount));
      }
    }
    return config
        .withMounts(mounts)
        .withLinux(
            linux ->
                RecordCopy.with(linux, "resources", null)
                    .withoutNamespace(NamespaceType.NETWORK)
                    .withoutNamespace(NamespaceType.CGROUP)
                    .plusNamespace(Namespace.of(NamespaceType.USER))
                    .withUidMappings(List.of(IdMapping.of(0, caller.user(), 1)))
                    .withGidMappings(List.of(IdMapping.of(0, caller.group(), 1))));
  }

  /** The group of terminals does not exist there. */
  private static Mount withoutGroup(Mount mount) {
    var options = mount.options();
    return options == null
        ? mount
        : mount.withOptions(options.stream().filter(option -> !option.startsWith("gid=")).toList());
  }
}
