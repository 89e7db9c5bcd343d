package dev.plumbline.oci.commandline.descriptors;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Test;

/** Handles of processes that the caller gets: runc-run(8), --pidfd-socket. */
class PidfdSocketTests {

  @Test
  @Covers("commandline/descriptors/pidfd-create")
  void createSendsOneHandleOfTheProcess(OciRuntime runtime) {
    var handles = SentHandles.awaitedBy(runtime);
    var container = runtime.create(Bundle.idle(), handles::askedOf);
    assertThat("processes of the handles", handles.pids()).is(container.pidFileText());
  }

  @Test
  @Covers("commandline/descriptors/pidfd-run")
  void runSendsOneHandleOfTheProcess(OciRuntime runtime) {
    var handles = SentHandles.awaitedBy(runtime);
    var run = runtime.attemptRun(Bundle.idle(), c -> handles.askedOf(c.with("--detach")));
    runtime.demand(run.execution());
    assertThat("processes of the handles", handles.pids()).is(run.container().pidFileText());
  }

  @Test
  @Covers("commandline/descriptors/pidfd-exec")
  void execSendsOneHandleOfTheAddedProcess(OciRuntime runtime) {
    var handles = SentHandles.awaitedBy(runtime);
    var exec = runtime.running(Bundle.idle()).exec(Probe.of(p -> p.pause("ready")));
    var added = exec.changed(handles::askedOf).detach();
    assertThat("processes of the handles", handles.pids()).is(added.pidFileText());
  }
}
