package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Owner;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import org.junit.jupiter.api.Test;

/** What idmap and ridmap do to mounts below the bound one: config.md#configLinuxMountOptions. */
class IdmapBelowTests {

  private static final Owner ROOT = new Owner(0, 0);
  private static final Owner MAPPED = new Owner(70_000, 80_000);
  private static final Probe OWNERS =
      Probe.of(p -> p.stat("above", "/place/file").stat("below", "/place/below/file"));

  @Test
  @Covers("runtime-spec/mounts/option-idmap-alone")
  void idmapLeavesMountsBelowAsTheyAre(OciRuntime runtime) {
    var seen = seen(runtime, "idmap");
    assertThat(seen).step("above").is(Idmapped.OWNER, MAPPED);
    assertThat(seen).step("below").is(Idmapped.OWNER, ROOT);
  }

  @Test
  @Covers("runtime-spec/mounts/option-ridmap-below")
  void ridmapMapsMountsBelow(OciRuntime runtime) {
    var seen = seen(runtime, "ridmap");
    assertThat(seen).step("above").is(Idmapped.OWNER, MAPPED);
    assertThat(seen).step("below").is(Idmapped.OWNER, MAPPED);
  }

  private static Seen seen(OciRuntime runtime, String option) {
    var tree = SourceTree.of(runtime, 0);
    var bundle = tree.bundle(OWNERS, "rbind", option);
    return runtime.run(Idmapped.shifted(bundle, 70_000, 80_000), tree::calling);
  }
}
