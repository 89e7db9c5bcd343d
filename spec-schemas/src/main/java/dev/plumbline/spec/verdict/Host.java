package dev.plumbline.spec.verdict;

import java.util.List;

/**
 * Where it was judged.
 *
 * @param kernel release of the kernel
 * @param architecture machine name as the kernel gives it, such as {@code x86_64}
 * @param distribution name and release, such as {@code Debian GNU/Linux 12}
 * @param cpus processors that the run could use
 * @param memoryBytes memory of the machine
 * @param cgroups {@code v1}, {@code v2} or {@code hybrid}
 * @param controllers cgroup controllers at hand
 * @param missingCapabilities capabilities that root lacks here, such as {@code CAP_SYS_RESOURCE}
 * @param securityModules Linux security modules in force
 * @param java version and vendor of the Java runtime that drove the suite
 * @param capabilities host needs of the catalogue, offered or not
 */
public record Host(
    String kernel,
    String architecture,
    String distribution,
    int cpus,
    long memoryBytes,
    String cgroups,
    List<String> controllers,
    List<String> missingCapabilities,
    List<String> securityModules,
    String java,
    List<Capability> capabilities) {

  public Host {
    controllers = List.copyOf(controllers);
    missingCapabilities = List.copyOf(missingCapabilities);
    securityModules = List.copyOf(securityModules);
    capabilities = List.copyOf(capabilities);
  }
}
