package dev.plumbline.launcher.program;

import java.nio.file.Path;
import java.util.List;

/**
 * What the mounts of a container need of the host.
 *
 * @param bundle where relative sources start
 * @param privileged whether mounts of the host may be copied before a user namespace is entered
 * @param owners who is who in the container's user namespace
 * @param mappings for each entry of {@code mounts} which of the user namespaces behind the control
 *     descriptor has its mappings, from 0 on; -1 for none
 */
public record MountPlan(Path bundle, boolean privileged, IdOwners owners, List<Integer> mappings) {

  public MountPlan {
    mappings = List.copyOf(mappings);
  }
}
