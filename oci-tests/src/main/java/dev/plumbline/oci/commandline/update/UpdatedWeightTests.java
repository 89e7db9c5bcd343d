package dev.plumbline.oci.commandline.update;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.fixtures.witness.CgroupSetting.BLKIO_WEIGHT;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The weight of block input and output in a living container: runc-update(8). */
class UpdatedWeightTests {

  /** Kernels without the scheduler CFQ have no blkio.weight: a runtime may say so. */
  @Test
  @Covers("commandline/update/blkio-weight")
  @Requires("host:cgroup-v1")
  void weightIsChangedOrTheChangeRefused(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var refused = BLKIO_WEIGHT.of(container);
    var update = container.tryUpdate("--blkio-weight", "321");
    assertThat("weight", BLKIO_WEIGHT.of(container))
        .is(Map.of(true, "321", false, refused).get(update.succeeded()));
  }

  @Test
  @Covers("commandline/update/blkio-weight")
  @Requires("host:cgroup-v2")
  void weightBecomesAnotherThanBefore(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var before = BLKIO_WEIGHT.of(container);
    container.update("--blkio-weight", "987");
    assertThat("weight", BLKIO_WEIGHT.of(container)).isNot(before);
  }
}
