package dev.plumbline.oci.commandline.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.fixtures.witness.HostMounts;
import dev.plumbline.oci.runtime.mounts.MountTable;
import dev.plumbline.syscalls.abi.MountFlags;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Bind mounts of what has flags already. */
class BindFlagTests {

  private static final long FLAGS =
      MountFlags.MS_NOSUID
          | MountFlags.MS_NODEV
          | MountFlags.MS_NOEXEC
          | MountFlags.MS_NOATIME
          | MountFlags.MS_RDONLY;

  private static final Function<StepRecord, List<String>> LISTED =
      MountTable.options("/place", "nosuid", "nodev", "noexec", "noatime", "ro");

  @Test
  @Covers("commandline/mounts/bind-keeps-flags")
  void flagsThatAreNotMentionedAreKept(OciRuntime runtime) {
    assertThat(seen(runtime, FLAGS, bound("bind")))
        .step("mounts")
        .is(LISTED, List.of("nosuid", "nodev", "noexec", "noatime", "ro"));
  }

  @Test
  @Covers("commandline/mounts/bind-clears-flags")
  void flagsAreClearedByTheirOpposites(OciRuntime runtime) {
    var bundle = bound("bind", "suid", "dev", "exec", "rw");
    assertThat(seen(runtime, FLAGS & ~MountFlags.MS_NOATIME, bundle))
        .step("mounts")
        .is(LISTED, List.of());
  }

  /** The mounts of a namespace that is copied into a new user namespace are locked as they are. */
  @Test
  @Covers("commandline/mounts/bind-locked-flags")
  void lockedFlagsStayBesideAFurtherOne(OciRuntime runtime) {
    var bundle = bound("bind", "ro").userNamespace(700_000, 1_000);
    assertThat(seen(runtime, FLAGS & ~MountFlags.MS_RDONLY, bundle))
        .step("mounts")
        .is(LISTED, List.of("nosuid", "nodev", "noexec", "noatime", "ro"));
  }

  private static Bundle bound(String... options) {
    var probe = Probe.of(p -> p.readFile("mounts", MountTable.FILE));
    return Bundle.running(probe).mount("/place", "none", "", options);
  }

  /** The source is a mount with these flags, where the runtime is called. */
  private static Seen seen(OciRuntime runtime, long flags, Bundle bundle) {
    var source = runtime.newDirectory("source");
    var host = HostMounts.of(runtime).bind(source, source, flags);
    return runtime.run(bundle.set("/mounts/5/source", source.toString()), host::calling);
  }
}
