package dev.plumbline.launcher.state;

import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.State;
import java.util.List;
import java.util.Map;

/**
 * What is written down of a container.
 *
 * @param ociVersion the version of its configuration
 * @param id its id
 * @param pid its first process, 0 before there is one
 * @param startTime of that process, in clock ticks since boot: a number is used again
 * @param bundle absolute path of its bundle
 * @param created when, as RFC 3339 says
 * @param annotations of its configuration
 * @param cgroupsPath of its cgroups, from the root of each hierarchy
 * @param cgroups directories that the runtime made, to be removed
 */
public record ContainerRecord(
    String ociVersion,
    String id,
    long pid,
    long startTime,
    String bundle,
    String created,
    Map<String, String> annotations,
    String cgroupsPath,
    List<String> cgroups) {

  public ContainerRecord {
    annotations = Map.copyOf(annotations);
    cgroups = List.copyOf(cgroups);
  }

  /** The same with its first process. */
  public ContainerRecord withProcess(long pid, long startTime) {
    return new ContainerRecord(
        ociVersion, id, pid, startTime, bundle, created, annotations, cgroupsPath, cgroups);
  }

  /** The same with the cgroups that were made for it. */
  public ContainerRecord withCgroups(List<String> made) {
    return new ContainerRecord(
        ociVersion, id, pid, startTime, bundle, created, annotations, cgroupsPath, made);
  }

  /** What hooks read and {@code state} prints. */
  public State state(ContainerStatus status, long seenPid) {
    return new State(
        ociVersion, id, status, Math.toIntExact(seenPid), bundle, annotations, Map.of());
  }
}
