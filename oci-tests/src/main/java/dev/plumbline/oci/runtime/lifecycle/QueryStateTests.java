package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which ids state answers: runtime.md#runtimeQueryState. */
class QueryStateTests {

  @Test
  @Covers("runtime-spec/lifecycle/state-returned")
  void stateOfAContainerIsReturnedThroughoutItsLife(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    var created = container.state();
    var running = container.start().await("ready").state();
    var stopped = container.stop().state();
    var statuses = List.of(created, running, stopped).stream().map(State::status).toList();
    assertThat("statuses", statuses)
        .is(List.of(ContainerStatus.CREATED, ContainerStatus.RUNNING, ContainerStatus.STOPPED));
  }

  @Test
  @Covers("runtime-spec/lifecycle/state-without-id")
  @Contrast("stateOfAContainerIsReturnedThroughoutItsLife")
  void stateWithoutAnIdFails(OciRuntime runtime) {
    assertThat(runtime.call(Operation.STATE).execute()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/state-unknown-id")
  @Contrast("stateOfAContainerIsReturnedThroughoutItsLife")
  void stateOfAnUnknownContainerFails(OciRuntime runtime) {
    assertThat(runtime.tryState(runtime.newId())).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/state-deleted-id")
  void stateOfADeletedContainerFails(OciRuntime runtime) {
    assertThat(runtime.running(Bundle.idle()).stop().delete().tryState()).failed();
  }

  @Test
  @Covers("runtime-spec/lifecycle/error-state-leaves-nothing")
  @Contrast("stateOfAContainerIsReturnedThroughoutItsLife")
  void stateOfAnUnknownContainerLeavesNothingInTheStateRoot(OciRuntime runtime) throws IOException {
    var container = runtime.running(Bundle.idle());
    var before = files(runtime.stateRoot());
    var unknown = runtime.newId();
    runtime.tryState(unknown);
    assertThat("files in the state root", files(runtime.stateRoot())).is(before);
    assertThat(container).isIn(ContainerStatus.RUNNING);
  }

  private static List<String> files(Path directory) throws IOException {
    try (var all = Files.walk(directory)) {
      return all.map(Path::toString).sorted().toList();
    }
  }
}
