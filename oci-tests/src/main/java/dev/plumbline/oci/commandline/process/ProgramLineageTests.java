package dev.plumbline.oci.commandline.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import org.junit.jupiter.api.Test;

/** What a program is among processes, and what its set-up left it: credentials(7). */
class ProgramLineageTests {

  @Test
  @Covers("commandline/process/session-leader")
  void programLeadsASessionAndAGroup(OciRuntime runtime) {
    var probe = Probe.of(p -> p.pid("pid").sid("session").pgid("group"));
    var seen = runtime.run(Bundle.running(probe));
    var pid = assertThat(seen).step("pid").value().result();
    assertThat(seen).step("session").returned(pid);
    assertThat(seen).step("group").returned(pid);
  }

  @Test
  @Covers("commandline/process/parent-outside")
  void programInANewPidNamespaceIsItsFirst(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(Probe.of(p -> p.pid("pid").ppid("parent"))));
    assertThat(seen).step("pid").returned(1);
    assertThat(seen).step("parent").returned(0);
  }

  @Test
  @Covers("commandline/process/parent-death-signal")
  void noSignalIsSentWhenTheParentDies(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(Probe.of(p -> p.parentDeathSignal("signal"))));
    assertThat(seen).step("signal").is(StepRecord::number, 0);
  }

  /** Where it is down there is no way there; where it is up nobody listens. */
  @Test
  @Covers("commandline/process/loopback-up")
  void loopbackOfANewNetworkNamespaceIsUp(OciRuntime runtime) {
    var probe = Probe.of(p -> p.connectInet("connect", "127.0.0.1", 9));
    assertThat(runtime.run(Bundle.running(probe))).step("connect").failedWith(Errno.ECONNREFUSED);
  }
}
