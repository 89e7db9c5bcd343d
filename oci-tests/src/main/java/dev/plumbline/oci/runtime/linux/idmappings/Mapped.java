package dev.plumbline.oci.runtime.linux.idmappings;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.runtime.linux.IdMapping;
import java.util.List;

/** Bundles in a user namespace with two ranges of ids, of users and of groups alike. */
final class Mapped {

  /** The host's id of root inside. */
  static final int ROOT = 700_000;

  /** What an id shows as that no mapping covers. */
  static final int OVERFLOW = 65_534;

  /** From 0 and from 1000 on. The first holds group 5, for which /dev/pts is mounted. */
  static final List<IdMapping> RANGES =
      List.of(IdMapping.of(0, ROOT, 10), IdMapping.of(1_000, 800_000, 20));

  private Mapped() {}

  /** The bundle; its root file system belongs to root inside. */
  static Bundle running(Probe probe) {
    return Bundle.running(probe)
        .namespace("user")
        .set("/linux/uidMappings", RANGES)
        .set("/linux/gidMappings", RANGES)
        .owner("rootfs", ROOT, ROOT);
  }
}
