package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.ContainerStatus;
import org.junit.jupiter.api.Test;

/** Which ids create takes: runtime.md#runtimeCreate. */
class ContainerIdTests {

  @Test
  @Covers("runtime-spec/lifecycle/create-makes-container")
  void idThatIsNotTakenIsAccepted(OciRuntime runtime) {
    assertThat(runtime.running(Bundle.idle())).isIn(ContainerStatus.RUNNING);
  }

  @Test
  @Covers("runtime-spec/lifecycle/scope-same-entity")
  void idsThatBeginAlikeNameDifferentContainers(OciRuntime runtime) {
    var id = runtime.newId();
    var longer = runtime.create(id + "-longer", runtime.write(Bundle.idle()));
    var shorter = runtime.create(id, runtime.write(Bundle.idle())).start().await("ready");
    assertThat(shorter.stop().delete()).isUnknown();
    assertThat(longer).isIn(ContainerStatus.CREATED);
  }

  @Test
  @Covers("runtime-spec/lifecycle/create-unique-id")
  @Contrast("idThatIsNotTakenIsAccepted")
  void idOfARunningContainerIsRefused(OciRuntime runtime) {
    var first = runtime.running(Bundle.idle());
    var second = runtime.attemptCreate(first.id(), runtime.write(Bundle.idle()));
    assertThat(second.execution()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/create-unique-id")
  @Contrast("idThatIsNotTakenIsAccepted")
  void idOfACreatedContainerIsRefused(OciRuntime runtime) {
    var first = runtime.create(Bundle.idle());
    var second = runtime.attemptCreate(first.id(), runtime.write(Bundle.idle()));
    assertThat(second.execution()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/create-unique-id-stopped")
  @Contrast("idThatIsNotTakenIsAccepted")
  void idOfAStoppedContainerIsRefused(OciRuntime runtime) {
    var first = runtime.running(Bundle.idle()).stop();
    var second = runtime.attemptCreate(first.id(), runtime.write(Bundle.idle()));
    assertThat(second.execution()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/create-unique-id-no-container")
  void refusedSecondContainerLeavesTheFirstAsItWas(OciRuntime runtime) {
    var first = runtime.running(Bundle.idle());
    var before = first.state();
    runtime.attemptCreate(first.id(), runtime.write(Bundle.idle()));
    assertThat("state of the first container", first.state()).is(before);
    assertThat(first.stop().delete()).isUnknown();
  }

  // Which other ids are valid is the runtime's to say: commandline/id tells what engines expect.
  @Test
  @Covers({
    "runtime-spec/lifecycle/create-invalid-id",
    "runtime-spec/lifecycle/create-invalid-id-no-container"
  })
  @Contrast("idThatIsNotTakenIsAccepted")
  void emptyIdIsRefused(OciRuntime runtime) {
    var attempt = runtime.attemptCreate("", runtime.write(Bundle.idle()));
    assertThat(attempt).refused().leftNoContainer();
  }
}
