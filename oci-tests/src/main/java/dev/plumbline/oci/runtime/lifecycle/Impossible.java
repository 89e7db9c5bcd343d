package dev.plumbline.oci.runtime.lifecycle;

import dev.plumbline.fixtures.bundle.Bundle;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Configurations of good form that no host can carry out, each failing at another step. */
enum Impossible {
  ROOT_THAT_IS_MISSING(bundle -> bundle.set("/root/path", "missing")),
  MOUNT_OF_A_MISSING_SOURCE(bundle -> bundle.mount("/mnt", "bind", "/missing/source", "bind")),
  MOUNT_OF_AN_UNKNOWN_FILE_SYSTEM(bundle -> bundle.mount("/mnt", "nosuchfs", "none")),
  MOUNT_WITH_DATA_THAT_MAKE_NO_SENSE(
      bundle -> bundle.mount("/mnt", "tmpfs", "tmpfs", "size=nonsense")),
  /** Of a type that no flag of a runtime puts out of action, as one may the network. */
  NAMESPACE_THAT_IS_MISSING(
      bundle ->
          bundle
              .withoutNamespace("ipc")
              .set("/linux/namespaces/-", Map.of("type", "ipc", "path", "/missing/namespace")));

  private final UnaryOperator<Bundle> change;

  Impossible(UnaryOperator<Bundle> change) {
    this.change = change;
  }

  /** Puts the impossible thing into a bundle. */
  Bundle in(Bundle bundle) {
    return change.apply(bundle);
  }
}
