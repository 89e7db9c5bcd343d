package dev.plumbline.launcher.program;

import dev.plumbline.spec.runtime.linux.IdMapping;
import java.util.List;

/**
 * Ids of a user namespace as its parent counts them: config-linux.md#user-namespace-mappings.
 *
 * @param uids mappings of users
 * @param gids mappings of groups
 */
public record IdOwners(List<IdMapping> uids, List<IdMapping> gids) {

  /** What an id shows as that has no other number outside. */
  private static final long OVERFLOW = 65_534;

  public IdOwners {
    uids = List.copyOf(uids);
    gids = List.copyOf(gids);
  }

  /** The user outside. */
  long uid(long inside) {
    return outside(uids, inside);
  }

  /** The group outside. */
  long gid(long inside) {
    return outside(gids, inside);
  }

  private static long outside(List<IdMapping> mappings, long inside) {
    for (var range : mappings) {
      if (inside >= range.containerID() && inside - range.containerID() < range.size()) {
        return range.hostID() + inside - range.containerID();
      }
    }
    return OVERFLOW;
  }
}
