package dev.plumbline.oci.commandline.delete;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.leaks.Leak;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Containers of every status under delete --force: runc-delete(8). */
class ForcedDeleteTests {

  @Test
  @Covers("commandline/delete/force-running")
  void forceEndsAndDeletesARunningContainer(OciRuntime runtime) {
    deleted(runtime, runtime.running(Bundle.idle()));
  }

  @Test
  @Covers("commandline/delete/force-created")
  void forceEndsAndDeletesACreatedContainer(OciRuntime runtime) {
    deleted(runtime, runtime.create(Bundle.idle()));
  }

  @Test
  @Covers("commandline/delete/force-paused")
  void forceEndsAndDeletesAPausedContainer(OciRuntime runtime) {
    deleted(runtime, runtime.running(Bundle.idle()).pause());
  }

  @Test
  @Covers("commandline/delete/force-stopped")
  void forceDeletesAStoppedContainer(OciRuntime runtime) {
    deleted(runtime, runtime.running(Bundle.idle()).stop());
  }

  @Test
  @Covers("commandline/delete/force-unknown")
  void forceOfAnUnknownIdSucceeds(OciRuntime runtime) {
    assertThat(runtime.forceDelete(runtime.newId())).succeeded();
  }

  @Test
  @Covers("commandline/delete/force-damaged")
  void forceDeletesAContainerWhoseStateIsCutOff(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).stop();
    var files = StateFiles.of(runtime);
    container.delete();
    files.putBackCutOff();
    deleted(runtime, container);
  }

  @Test
  @Covers("commandline/delete/force-aborted")
  void forceDeletesWhatAnAbortedCreateHasLeft(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).stop();
    var files = StateFiles.of(runtime);
    container.delete();
    files.putBackDirectories();
    deleted(runtime, container);
  }

  private static void deleted(OciRuntime runtime, Container container) {
    assertThat(runtime.forceDelete(container.id())).succeeded();
    assertThat(container).isUnknown();
    assertThat("remains", runtime.remains()).is(List.<Leak>of());
  }
}
