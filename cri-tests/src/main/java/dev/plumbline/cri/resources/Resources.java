package dev.plumbline.cri.resources;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.witness.CgroupSetting;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.LinuxContainerResources;
import java.util.function.Consumer;

/** The resources of containers: what is asked for, and what the kernel's files say. */
final class Resources {

  static final long MIB = 1 << 20;

  /** More than any limit: there is none. */
  static final long UNLIMITED = Long.MAX_VALUE;

  private Resources() {}

  /** A configuration that differs from the default in its resources. */
  static Consumer<ContainerConfig.Builder> with(Consumer<LinuxContainerResources.Builder> change) {
    return config -> change.accept(config.getLinuxBuilder().getResourcesBuilder());
  }

  /** A configuration with a memory limit. */
  static Consumer<ContainerConfig.Builder> limited(long bytes) {
    return with(resources -> resources.setMemoryLimitInBytes(bytes));
  }

  /** What the cgroup of a container's program has. */
  static long in(CriContainer container, CgroupSetting setting) {
    var text = setting.of(container.process());
    return text.equals(CgroupSetting.UNLIMITED) ? UNLIMITED : Long.parseLong(text);
  }
}
