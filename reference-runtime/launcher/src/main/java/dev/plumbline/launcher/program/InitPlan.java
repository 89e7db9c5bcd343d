package dev.plumbline.launcher.program;

import dev.plumbline.spec.runtime.RuntimeConfig;
import java.nio.file.Path;
import java.util.List;
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

  /** The descriptor of the stream between program and launcher. */
  public int control() {
    return 3 + preservedDescriptors;
  }
}
