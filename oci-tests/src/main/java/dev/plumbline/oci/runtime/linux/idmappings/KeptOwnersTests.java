package dev.plumbline.oci.runtime.linux.idmappings;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OwnedDirectory;
import org.junit.jupiter.api.Test;

/**
 * That files stay whose they were: config-linux.md#configLinuxUserNamespaceMappings. What a runtime
 * may make in a root file system, such as the target of a mount, is there before.
 */
class KeptOwnersTests {

  private static final Probe RAN = Probe.of(p -> p.pid("ran"));

  @Test
  @Covers("runtime-spec/idmappings/owners-kept")
  void filesOfTheRootKeepTheirOwners(OciRuntime runtime) {
    var bundle = Mapped.running(RAN).file("rootfs/file", "").owner("rootfs/file", 1_000, 2_000);
    bundle.directory("rootfs/proc").directory("rootfs/dev").directory("rootfs/sys");
    var written = runtime.write(bundle);
    var root = new OwnedDirectory(written.rootfs());
    var before = root.owners();
    runtime.create(runtime.newId(), written).start().awaitStopped();
    assertThat("owners in the root file system", root.owners()).is(before);
  }

  @Test
  @Covers("runtime-spec/idmappings/owners-kept-mounts")
  void filesOfABoundDirectoryKeepTheirOwners(OciRuntime runtime) {
    var source = OwnedDirectory.of(runtime, "source").file("file", 1_000, 2_000);
    var before = source.owners();
    runtime.run(Mapped.running(RAN).mount("/place", "bind", source.path().toString(), "bind"));
    assertThat("owners in the source", source.owners()).is(before);
  }
}
