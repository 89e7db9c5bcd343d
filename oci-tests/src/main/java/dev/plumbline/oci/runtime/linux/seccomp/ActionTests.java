package dev.plumbline.oci.runtime.linux.seccomp;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.ALLOW;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.ERRNO;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.defaultOfMkdir;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.makingDirectory;
import static dev.plumbline.oci.runtime.linux.seccomp.Filters.mkdirMeets;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.probe.TracedStop;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.linux.SyscallRule;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.abi.Signal;
import dev.plumbline.syscalls.host.ExitStatus;
import org.junit.jupiter.api.Test;

/** What each action does to a call: config-linux.md#configLinuxSeccomp, action. */
class ActionTests {

  private static final ExitStatus OF_SIGSYS = new ExitStatus(0, Signal.SIGSYS.number());
  private static final long MKDIRAT = SyscallName.MKDIRAT.code(Architecture.current());

  /** A child makes a directory, then would report; its parent tells how it ended. */
  private static final Probe CHILD =
      Probe.of(p -> p.fork("child", c -> c.mkdir("mkdir", "/new", 0755).mark("survived")));

  /** The directory is made by a thread of a child, whose other thread waits and then reports. */
  private static final Probe THREAD =
      Probe.of(
          p ->
              p.fork(
                  "child",
                  c ->
                      c.thread("thread", t -> t.mkdir("mkdir", "/new", 0755).mark("survived"))
                          .mark("other")));

  private static final Probe TRACED =
      Probe.of(p -> p.traced("stop", c -> c.mkdir("mkdir", "/new", 0755)));

  @Test
  @Covers("runtime-spec/seccomp/action-allow")
  void allowLetsACallThroughThatTheDefaultRefuses(OciRuntime runtime) {
    var filter = defaultOfMkdir(ERRNO).plusSyscall(SyscallRule.of(ALLOW, "mkdirat"));
    var seen = runtime.run(makingDirectory(filter));
    assertThat(seen).step("mkdir").succeeded();
    assertThat(seen).step("there").succeeded();
  }

  @Test
  @Covers("runtime-spec/seccomp/action-errno")
  void errnoLetsACallFailUndone(OciRuntime runtime) {
    var seen = runtime.run(makingDirectory(mkdirMeets(ERRNO)));
    assertThat(seen).step("mkdir").failedWith(Errno.EPERM);
    assertThat(seen).step("there").failedWith(Errno.ENOENT);
  }

  @Test
  @Covers("runtime-spec/seccomp/action-kill")
  void killEndsAProcessOfOneThreadBySigsys(OciRuntime runtime) {
    var seen = runtime.run(Filters.running(CHILD, mkdirMeets("SCMP_ACT_KILL")));
    assertThat(seen).step("child").is(StepRecord::exitStatus, OF_SIGSYS);
  }

  @Test
  @Covers("runtime-spec/seccomp/action-kill-process")
  void killProcessEndsEveryThreadBySigsys(OciRuntime runtime) {
    var seen = runtime.run(Filters.running(THREAD, mkdirMeets("SCMP_ACT_KILL_PROCESS")));
    assertThat(seen).step("child").is(StepRecord::exitStatus, OF_SIGSYS);
    assertThat("the other thread went on", seen.record().step("other").isPresent()).is(false);
  }

  @Test
  @Covers("runtime-spec/seccomp/action-kill-thread")
  void killThreadEndsTheCallingThreadAlone(OciRuntime runtime) {
    var seen = runtime.run(Filters.running(THREAD, mkdirMeets("SCMP_ACT_KILL_THREAD")));
    assertThat(seen).step("child").is(StepRecord::exitStatus, new ExitStatus(0, 0));
    assertThat("the caller went on", seen.record().step("survived").isPresent()).is(false);
    assertThat("the other thread went on", seen.record().step("other").isPresent()).is(true);
  }

  @Test
  @Covers("runtime-spec/seccomp/action-trap")
  void trapSendsSigsysWithTheNumberOfTheCall(OciRuntime runtime) {
    var seen = runtime.run(Filters.running(TRACED, mkdirMeets("SCMP_ACT_TRAP")));
    assertThat(seen).step("stop").is(s -> s.tracedStop().signal(), Signal.SIGSYS.number());
    assertThat(seen).step("stop").is(s -> s.tracedStop().call(), (int) MKDIRAT);
  }

  @Test
  @Covers("runtime-spec/seccomp/action-trace")
  void traceStopsACallForATracer(OciRuntime runtime) {
    var seen = runtime.run(Filters.running(TRACED, mkdirMeets("SCMP_ACT_TRACE")));
    assertThat(seen).step("stop").is(s -> s.tracedStop().event(), TracedStop.SECCOMP);
  }

  @Test
  @Covers("runtime-spec/seccomp/action-trace")
  void traceLetsACallFailUndoneWithoutATracer(OciRuntime runtime) {
    var seen = runtime.run(makingDirectory(mkdirMeets("SCMP_ACT_TRACE")));
    assertThat(seen).step("mkdir").failedWith(Errno.ENOSYS);
    assertThat(seen).step("there").failedWith(Errno.ENOENT);
  }

  @Test
  @Covers("runtime-spec/seccomp/action-log")
  void logLetsACallThroughThatTheDefaultRefuses(OciRuntime runtime) {
    var filter = defaultOfMkdir(ERRNO).plusSyscall(SyscallRule.of("SCMP_ACT_LOG", "mkdirat"));
    var seen = runtime.run(makingDirectory(filter));
    assertThat(seen).step("mkdir").succeeded();
    assertThat(seen).step("there").succeeded();
  }
}
