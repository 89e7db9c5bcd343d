package dev.plumbline.oci.commandline.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.CgroupProcesses;
import dev.plumbline.fixtures.witness.HostProcess;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Processes that outlive the call of exec, or wait for the container: runc-exec(8). */
class DetachedExecTests {

  private static final Probe WAITING = Probe.of(p -> p.pause("waiting"));

  @Test
  @Covers("commandline/exec/detach")
  void detachedExecReturnsWhileTheProcessRuns(OciRuntime runtime) {
    var added = runtime.running(Bundle.idle()).exec(WAITING).detach().await("waiting");
    assertThat("process of the pid file", ProcessHandle.of(added.pid()).isPresent()).is(true);
  }

  @Test
  @Covers("commandline/exec/detach-reaped")
  void parentOfADetachedProcessIsTheSuiteOrOneOfItsParents(OciRuntime runtime) {
    var added = runtime.running(Bundle.idle()).exec(WAITING).detach().await("waiting");
    var parent = new HostProcess(added.pid()).numbers("PPid").get(0);
    assertThat("parent", parent).isOneOf(line().map(ProcessHandle::pid).toList());
  }

  @Test
  @Covers("commandline/exec/ignore-paused")
  void processAddedToAPausedContainerRunsOnceItIsResumed(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).pause();
    var exec = container.exec(Added.LEAVING).with("--ignore-paused").begin();
    CgroupProcesses.await(container, 2);
    assertThat("exec has ended", exec.hasEnded()).is(false);
    container.resume();
    assertThat(exec.await()).exitedWith(Added.STATUS);
  }

  /** The suite's process, its parent and so on: one of them adopts orphans. */
  private static Stream<ProcessHandle> line() {
    return Stream.iterate(
            Optional.of(ProcessHandle.current()),
            Optional::isPresent,
            each -> each.flatMap(ProcessHandle::parent))
        .map(Optional::orElseThrow);
  }
}
