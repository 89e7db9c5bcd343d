package dev.plumbline.oci.commandline;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.syscalls.abi.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What exec adds to a container, and when it refuses to: runc-exec(8). */
class ExecTests {

  private static final Probe LEAVING = Probe.of(p -> p.pid("ran").exit(7));

  private static final Probe WHERE = Probe.of(p -> p.readlink("mounts", "/proc/self/ns/mnt"));

  @Test
  @Covers("commandline/exec/exit-status")
  void execEndsWithTheStatusOfTheProcess(OciRuntime runtime) {
    var execution = runtime.running(Bundle.idle()).exec(LEAVING).execute();
    assertThat(execution).exitedWith(7);
  }

  @Test
  @Covers("commandline/exec/signal-status")
  void execOfAProcessThatASignalEndsHasStatus128AndMore(OciRuntime runtime) {
    var probe = Probe.of(p -> p.pid("ran").raise(Signal.SIGKILL));
    var execution = runtime.running(Bundle.idle()).exec(probe).execute();
    assertThat(execution).exitedWith(137);
  }

  @Test
  @Covers("commandline/exec/namespaces")
  void addedProcessIsInTheMountNamespaceOfTheContainer(OciRuntime runtime) {
    var first = Probe.of(p -> p.readlink("mounts", "/proc/self/ns/mnt").pause("ready"));
    var container = runtime.running(Bundle.running(first));
    var own = assertThat(container.seen()).step("mounts").value().text();
    assertThat(container.exec(WHERE).run()).step("mounts").read(own);
  }

  @Test
  @Covers("commandline/exec/created")
  void execIntoACreatedContainerLeavesItCreated(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    assertThat(container.exec(LEAVING).execute()).exitedWith(7);
    assertThat(container).isIn(ContainerStatus.CREATED);
  }

  @Test
  @Covers("commandline/exec/stopped")
  @Contrast("execEndsWithTheStatusOfTheProcess")
  void execIntoAStoppedContainerFails(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).stop();
    assertThat(container.exec(WHERE).execute()).failed();
  }

  @Test
  @Covers("commandline/exec/unknown")
  @Contrast("execEndsWithTheStatusOfTheProcess")
  void execIntoAnUnknownContainerFails(OciRuntime runtime) {
    var call = runtime.call(Operation.EXEC).id(runtime.newId()).with(Bundle.PROBE);
    assertThat(call.execute()).failed();
  }

  @Test
  @Covers("commandline/exec/missing-program")
  @Contrast("execEndsWithTheStatusOfTheProcess")
  void execOfAMissingProgramFails(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var call = runtime.call(Operation.EXEC).id(container.id()).with("/missing");
    assertThat(call.execute()).failed();
  }

  @Test
  @Covers("commandline/exec/detach")
  void detachedExecReturnsWhileTheProcessRuns(OciRuntime runtime) {
    var added = runtime.running(Bundle.idle()).exec(Probe.of(p -> p.pause("waiting"))).detach();
    added.await("waiting");
    assertThat("process of the pid file", ProcessHandle.of(added.pid()).isPresent()).is(true);
  }

  @Test
  @Covers("commandline/exec/process-file-env")
  void processFileAloneSaysTheEnvironment(OciRuntime runtime) {
    var probe = Probe.of(p -> p.environment("environment"));
    var container = runtime.running(Bundle.idle());
    var seen = container.exec(probe).process(p -> p.withEnv(List.of("HOME=/", "ONLY=1"))).run();
    assertThat(seen).step("environment").is(StepRecord::strings, List.of("HOME=/", "ONLY=1"));
  }

  @Test
  @Covers("commandline/exec/session")
  void addedProcessLeadsASessionOfItsOwn(OciRuntime runtime) {
    var probe = Probe.of(p -> p.pid("pid").sid("session"));
    var seen = runtime.running(Bundle.idle()).exec(probe).run();
    assertThat(seen).step("session").returned(assertThat(seen).step("pid").value().result());
  }
}
