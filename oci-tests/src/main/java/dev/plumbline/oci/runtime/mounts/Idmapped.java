package dev.plumbline.oci.runtime.mounts;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.probe.Owner;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OwnedDirectory;
import dev.plumbline.spec.runtime.linux.IdMapping;
import java.util.List;
import java.util.function.Function;

/**
 * Bundles with a mount at {@code /place} that shows other owners than its source has: in its
 * mappings containerID is the id in the source, hostID the one that is shown.
 */
final class Idmapped {

  /** What an id shows as that no mapping covers. */
  static final int OVERFLOW = 65_534;

  /** Whom a step of {@code stat} says that the file belongs to. */
  static final Function<StepRecord, Owner> OWNER = step -> step.stat().owner();

  private static final int FIRST = 700_000;

  private Idmapped() {}

  /** A probe that looks at the owner of the file {@code /place/file}, in a step of that name. */
  static Probe owner() {
    return Probe.of(p -> p.stat("owner", "/place/file"));
  }

  /** The mount without mappings. */
  static Bundle mounting(Probe probe, OwnedDirectory source, String... options) {
    return Bundle.running(probe)
        .directory("rootfs/place")
        .mount("/place", "bind", source.path().toString(), options);
  }

  /** Gives the last mount of such a bundle its mappings. */
  static Bundle with(Bundle bundle, List<IdMapping> uids, List<IdMapping> gids) {
    return bundle.set("/mounts/5/uidMappings", uids).set("/mounts/5/gidMappings", gids);
  }

  /** The mount with one range for users and one for groups, which shift every id by as much. */
  static Bundle shifted(Bundle bundle, int uid, int gid) {
    return with(
        bundle, List.of(IdMapping.of(0, uid, 10_000)), List.of(IdMapping.of(0, gid, 10_000)));
  }

  /** Adds a user namespace that shows the id 700007 of the host as 7, and so on. */
  static Bundle inUserNamespace(Bundle bundle) {
    return bundle.userNamespace(FIRST, 1_000);
  }

  /** Whom the probe of a bundle saw, in the step {@code owner}, or {@code refused}. */
  static String outcome(OciRuntime runtime, Bundle bundle) {
    var launch = runtime.launch(bundle);
    var start = launch.start();
    if (start == null || !start.succeeded()) {
      return "refused";
    }
    var record = launch.create().container().awaitStopped().record();
    return record.step("owner").map(OWNER).map(Owner::toString).orElse("no record");
  }
}
