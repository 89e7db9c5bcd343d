package dev.plumbline.launcher.program;

import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher knows of a container before its first process exists.
 *
 * @param config the bundle's configuration, valid
 * @param rootfs the root filesystem's directory, links resolved
 * @param rootParent the mount point that holds it
 * @param fifos where {@code start} calls the waiting process
 * @param cgroups the container's directories, for mounts of type {@code cgroup}
 * @param environment of the program
 * @param newKeyring whether the container gets a session keyring of its own
 * @param notifySocket the caller's, to be mounted at {@link #NOTIFY_SOCKET}; null for none
 * @param preservedDescriptors how many descriptors from 3 on the program gets
 * @param pivot whether to leave the old root by pivot_root(2)
 * @param kernelMounts where outside the root procfs and sysfs are mounted: without pivot_root(2)
 *     they would stay within reach of the kernel's rule on who may mount one of his own
 * @param lastCapability the highest that the kernel knows
 * @param mounts what the mounts need of the host
 * @param filter the seccomp filter; null for none
 */
public record InitPlan(
    RuntimeConfig config,
    Path rootfs,
    Path rootParent,
    StartFifos fifos,
    List<CgroupMount> cgroups,
    Environment environment,
    boolean newKeyring,
    @Nullable Path notifySocket,
    int preservedDescriptors,
    boolean pivot,
    List<Path> kernelMounts,
    int lastCapability,
    MountPlan mounts,
    @Nullable SeccompFilter filter) {

  /** Where a program finds the socket of its service manager: sd_notify(3). */
  public static final String NOTIFY_SOCKET = "/run/notify/notify.sock";

  public InitPlan {
    cgroups = List.copyOf(cgroups);
    kernelMounts = List.copyOf(kernelMounts);
  }

  /**
   * Whether the container's cgroups have to be entered before namespaces are made: they are the
   * root of a new cgroup namespace, and users are mapped after that. Else the process that goes on
   * makes its mounts while it is moved there, which takes the kernel as long.
   */
  public boolean isMovedFirst() {
    var linux = Objects.requireNonNullElse(config.linux(), Linux.EMPTY);
    return NamespaceSteps.isNew(linux.namespaces(), NamespaceType.CGROUP)
        || NamespaceSteps.hasUserNamespace(linux);
  }

  /** The descriptor of the stream between program and launcher. */
  public int control() {
    return 3 + preservedDescriptors;
  }
}
