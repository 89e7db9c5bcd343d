package dev.plumbline.oci.runtime.linux.seccomp.listener;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.Execution;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.host.Descriptor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The descriptor of a filter's listener: config-linux.md#configLinuxSeccomp, seccompFd. */
class ListenerDescriptorTests {

  private static final int MKDIRAT = (int) SyscallName.MKDIRAT.code(Architecture.current());

  @Test
  @Covers({
    "runtime-spec/seccomp/action-notify",
    "runtime-spec/seccomp/listener-descriptor",
    "commandline/seccomp/notify-errno"
  })
  void callEndsAsTheAgentAnswers(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    var container = runtime.create(agent.bundle(Agent.MKDIR)).start();
    var notified = agent.delivery().refuse(Errno.EXDEV);
    assertThat("number of the call", notified.call()).is(MKDIRAT);
    var seen = container.awaitStopped().seen();
    assertThat(seen).step("mkdir").failedWith(Errno.EXDEV);
    assertThat(seen).step("there").failedWith(Errno.ENOENT);
  }

  @Test
  @Covers("runtime-spec/seccomp/flag-wait-killable")
  void callEndsAsTheAgentAnswersWhereOnlyAKillInterruptsIt(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    var flags = List.of("SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV");
    var bundle = agent.bundle(Agent.MKDIR).set("/linux/seccomp/flags", flags);
    var container = runtime.create(bundle).start();
    agent.delivery().refuse(Errno.EXDEV);
    assertThat(container.awaitStopped().seen()).step("mkdir").failedWith(Errno.EXDEV);
  }

  /** The agent ends while the call waits for its answer. */
  @Test
  @Covers("commandline/seccomp/notify-agent-gone")
  void callOfWhichNobodyIsToldFailsWithEnosys(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    var container = runtime.create(agent.bundle(Agent.MKDIR)).start();
    agent.delivery().close();
    assertThat(container.awaitStopped().seen()).step("mkdir").failedWith(Errno.ENOSYS);
  }

  @Test
  @Covers("commandline/seccomp/notify-write-refused")
  @Contrast("callEndsAsTheAgentAnswers")
  void runtimeDoesNotWaitForItselfWhereTheFilterTellsOfWrite(OciRuntime runtime) {
    var bundle = Agent.of(runtime).idle().set("/linux/seccomp/syscalls/0/names/-", "write");
    var launch = runtime.launch(bundle);
    assertThat("create ended early", launch.create().execution().problem()).is(null);
    assertThat("start ended early", Optional.ofNullable(launch.start()).map(Execution::problem))
        .is(Optional.empty());
  }

  @Test
  @Covers("runtime-spec/seccomp/state-rights")
  void oneDescriptorComesByScmRights(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    runtime.running(agent.idle());
    var delivery = agent.delivery();
    assertThat("descriptors", delivery.first().size() + delivery.later().size()).is(1);
  }

  @Test
  @Covers("runtime-spec/seccomp/state-descriptors-first")
  void descriptorsComeWithTheFirstBytes(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    runtime.running(agent.idle());
    var delivery = agent.delivery();
    assertThat("later descriptors", delivery.later()).is(List.<Descriptor>of());
    assertThat("first descriptors", delivery.first().size()).is(1);
  }

  @Test
  @Covers("runtime-spec/seccomp/state-fds")
  void fdsNamesEveryDescriptor(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    runtime.running(agent.idle());
    assertThat("fds", agent.delivery().names()).is(List.of("seccompFd"));
  }
}
