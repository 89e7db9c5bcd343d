package dev.plumbline.oci.commandline.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.commandline.exec.Added.LEAVING;
import static dev.plumbline.oci.commandline.exec.Added.STATUS;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.CallUnderWay;
import dev.plumbline.fixtures.runtime.ExecCall;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.syscalls.abi.Signal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How exec ends, and which containers it adds a process to: runc-exec(8). */
class ExecStatusTests {

  @Test
  @Covers("commandline/exec/exit-status")
  void execEndsWithTheStatusOfTheProcess(OciRuntime runtime) {
    var execution = runtime.running(Bundle.idle()).exec(LEAVING).execute();
    assertThat(execution).exitedWith(STATUS);
  }

  @Test
  @Covers("commandline/exec/signal-status")
  void execOfAProcessThatASignalEndsHasStatus128AndMore(OciRuntime runtime) {
    var probe = Probe.of(p -> p.pid("ran").raise(Signal.SIGKILL));
    var execution = runtime.running(Bundle.idle()).exec(probe).execute();
    assertThat(execution).exitedWith(137);
  }

  @Test
  @Covers("commandline/exec/created")
  void execIntoACreatedContainerLeavesItCreated(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    assertThat(container.exec(LEAVING).execute()).exitedWith(STATUS);
    assertThat(container).isIn(ContainerStatus.CREATED);
  }

  @Test
  @Covers("commandline/exec/many")
  void severalAtOnceEndWithTheStatusOfTheirProcesses(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var calls = Stream.generate(() -> container.exec(LEAVING)).limit(4).toList();
    var underWay = calls.stream().map(ExecCall::begin).toList();
    var statuses = underWay.stream().map(CallUnderWay::await).map(ended -> ended.exit()).toList();
    assertThat("exit statuses", statuses).is(List.of(STATUS, STATUS, STATUS, STATUS));
  }

  @Test
  @Covers("commandline/exec/stopped")
  @Contrast("execEndsWithTheStatusOfTheProcess")
  void execIntoAStoppedContainerFails(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).stop();
    var execution = container.exec(LEAVING).execute();
    assertThat(execution).failed();
    assertThat("exit status", execution.exit()).isNot(STATUS);
  }

  @Test
  @Covers("commandline/exec/unknown")
  @Contrast("execEndsWithTheStatusOfTheProcess")
  void execIntoAnUnknownContainerFails(OciRuntime runtime) {
    var call = runtime.call(Operation.EXEC).id(runtime.newId()).with(Bundle.PROBE);
    assertThat(call.execute()).failed();
  }

  @Test
  @Covers("commandline/exec/paused")
  @Contrast("execEndsWithTheStatusOfTheProcess")
  void execIntoAPausedContainerFails(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).pause();
    var execution = container.exec(LEAVING).execute();
    container.resume();
    assertThat(execution).failed();
    assertThat("exit status", execution.exit()).isNot(STATUS);
  }
}
