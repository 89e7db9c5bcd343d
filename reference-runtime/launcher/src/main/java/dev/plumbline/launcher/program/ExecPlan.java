package dev.plumbline.launcher.program;

import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.linux.Linux;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher knows of a process that is added to a container.
 *
 * @param process what it is to be
 * @param pid the container's first process
 * @param namespaces CLONE_NEW bits of those that are not the launcher's own
 * @param linux what holds for every process of the container
 * @param environment of the program
 * @param preservedDescriptors how many descriptors from 3 on it gets
 * @param lastCapability the highest that the kernel knows
 * @param newKeyring whether it gets a session keyring that is not the caller's
 * @param filter the container's; null for none
 */
public record ExecPlan(
    Process process,
    long pid,
    long namespaces,
    Linux linux,
    Environment environment,
    int preservedDescriptors,
    int lastCapability,
    boolean newKeyring,
    @Nullable SeccompFilter filter) {

  /** The descriptor of the stream between program and launcher. */
  public int control() {
    return 3 + preservedDescriptors;
  }
}
