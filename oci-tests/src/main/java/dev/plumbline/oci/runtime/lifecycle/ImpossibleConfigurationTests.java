package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.ContainerStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes of a configuration that cannot be carried out: runtime.md#runtimeCreate. */
class ImpossibleConfigurationTests {

  @Test
  @Covers("runtime-spec/lifecycle/create-makes-container")
  void possibleConfigurationMakesAContainer(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    assertThat(container).isIn(ContainerStatus.RUNNING);
    assertThat("remains of a living container", runtime.remains()).isNot(List.of());
  }

  @ParameterizedTest
  @EnumSource
  @Covers({
    "runtime-spec/lifecycle/environment-impossible",
    "runtime-spec/lifecycle/create-unappliable-property"
  })
  @Contrast("possibleConfigurationMakesAContainer")
  void impossibleConfigurationIsRefused(Impossible what, OciRuntime runtime) {
    assertThat(runtime.attemptCreate(what.in(Bundle.idle()))).refused();
  }

  @ParameterizedTest
  @EnumSource
  @Covers("runtime-spec/lifecycle/create-unappliable-no-container")
  @Contrast("possibleConfigurationMakesAContainer")
  void impossibleConfigurationMakesNoContainer(Impossible what, OciRuntime runtime) {
    assertThat(runtime.attemptCreate(what.in(Bundle.idle()))).leftNoContainer();
  }

  // Only what every runtime notices: a create that does not fail is the other tests' affair.
  @ParameterizedTest
  @EnumSource(names = {"ROOT_THAT_IS_MISSING", "MOUNT_OF_A_MISSING_SOURCE"})
  @Covers("runtime-spec/lifecycle/error-create-leaves-nothing")
  @Contrast("possibleConfigurationMakesAContainer")
  void refusedCreateLeavesNothingOnTheHost(Impossible what, OciRuntime runtime) {
    runtime.attemptCreate(what.in(Bundle.idle()));
    assertThat("remains of the refused container", runtime.remains()).is(List.of());
  }
}
