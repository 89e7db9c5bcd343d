package dev.plumbline.oci.commandline.checkpoint;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bringing a container back from files: runc-restore(8). */
class RestoreTests {

  /** Reports to a file, which it keeps open. */
  private static final Probe RESUMING =
      Probe.of(p -> p.blockSignals("before").awaitSignal("signal").mark("after"))
          .reportingTo("/report");

  @Test
  @Covers("commandline/checkpoint/restore")
  void programGoesOnWhereItWas(OciRuntime runtime) {
    var first = runtime.create(Checkpointed.running(RESUMING)).start();
    var second = Checkpointed.restored(runtime, first).kill("USR1").awaitStopped();
    var steps = Checkpointed.record(second, RESUMING).steps();
    assertThat("steps", steps.stream().map(StepRecord::label).toList())
        .is(List.of("before", "signal", "after"));
  }

  @Test
  @Covers("commandline/checkpoint/restore-detached")
  void pidFileNamesTheNewProcess(OciRuntime runtime) {
    var container = Checkpointed.restored(runtime, runtime.running(Checkpointed.idle()));
    assertThat("pid of the state", container.state().pid()).is((int) container.pid());
  }

  @Test
  @Covers("commandline/checkpoint/restore-annotations")
  void stateHasTheAnnotationsAndTheBundle(OciRuntime runtime) {
    var bundle = Checkpointed.idle().set("/annotations", Map.of("org.example.key", "value"));
    var container = Checkpointed.restored(runtime, runtime.running(bundle));
    var state = container.state();
    assertThat("annotation", state.annotationsOrEmpty().get("org.example.key")).is("value");
    assertThat("bundle", state.bundle()).is(container.bundle().path().toString());
  }
}
