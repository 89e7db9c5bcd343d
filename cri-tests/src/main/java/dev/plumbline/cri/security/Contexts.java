package dev.plumbline.cri.security;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.Int64Value;
import dev.plumbline.spec.cri.v1.LinuxContainerSecurityContext;
import java.util.function.Consumer;

/** Containers that differ from the default in whom they run as and what they may do. */
final class Contexts {

  private Contexts() {}

  /** A configuration with another security context. */
  static Consumer<ContainerConfig.Builder> with(
      Consumer<LinuxContainerSecurityContext.Builder> change) {
    return config -> change.accept(config.getLinuxBuilder().getSecurityContextBuilder());
  }

  /** The same of another image. */
  static Consumer<ContainerConfig.Builder> with(
      String image, Consumer<LinuxContainerSecurityContext.Builder> change) {
    return of(image, with(change));
  }

  /** A configuration of another image. */
  static Consumer<ContainerConfig.Builder> of(
      String image, Consumer<ContainerConfig.Builder> change) {
    return config -> {
      config.getImageBuilder().setImage(image);
      change.accept(config);
    };
  }

  /** A privileged sandbox, in which containers may be too. */
  static Sandbox privilegedSandbox(CriEndpoint cri) {
    return cri.runSandbox(
        config -> config.getLinuxBuilder().getSecurityContextBuilder().setPrivileged(true));
  }

  /** A user or a group by its number. */
  static Int64Value id(long value) {
    return Int64Value.newBuilder().setValue(value).build();
  }
}
