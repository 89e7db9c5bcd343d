package dev.plumbline.oci.security.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A process of the host that has got the number of a container's ended one. */
@Tag("security")
class ReusedPidTests {

  @Test
  @Covers("security/process/pid-reuse")
  void signalDoesNotReachAProcessThatHasGotTheNumber(OciRuntime runtime) throws Exception {
    var container = runtime.running(Bundle.idle()).stop();
    var other = StandIn.of(runtime, container.pid());
    container.tryKill("KILL");
    assertThat("the other process lives", other.lives()).is(true);
  }

  @Test
  @Covers("security/process/pid-reuse")
  void deleteDoesNotReachAProcessThatHasGotTheNumber(OciRuntime runtime) throws Exception {
    var container = runtime.running(Bundle.idle()).stop();
    var other = StandIn.of(runtime, container.pid());
    runtime.forceDelete(container.id());
    assertThat("the other process lives", other.lives()).is(true);
  }
}
