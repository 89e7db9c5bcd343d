package dev.plumbline.oci.commandline.update;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.fixtures.witness.CgroupSetting.BLKIO_WEIGHT;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Test;

/** The weight of block input and output in a living container: runc-update(8). */
class UpdatedWeightTests {

  @Test
  @Covers("commandline/update/blkio-weight")
  @Requires("host:cgroup-v1")
  void weightIsChanged(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    container.update("--blkio-weight", "321");
    assertThat("weight", BLKIO_WEIGHT.of(container)).is("321");
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
