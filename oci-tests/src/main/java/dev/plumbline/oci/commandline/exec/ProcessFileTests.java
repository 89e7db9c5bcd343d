package dev.plumbline.oci.commandline.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_CHOWN;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_KILL;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_SETUID;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.CapabilitySets;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.spec.runtime.ConsoleSize;
import dev.plumbline.spec.runtime.ExecCpuAffinity;
import dev.plumbline.spec.runtime.IoPriority;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.Rlimit;
import dev.plumbline.spec.runtime.RlimitName;
import dev.plumbline.spec.runtime.Scheduler;
import dev.plumbline.syscalls.abi.Resource;
import dev.plumbline.syscalls.host.Terminal;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The file of exec --process, which is an object {@code process} of config.json: runc-exec(8). */
class ProcessFileTests {

  private static final int PR_CAPBSET_READ = 23;

  /** A runtime that changes its own limits while it starts loses the file's only now and then. */
  private static final int MANY = 24;

  @Test
  @Covers("commandline/exec/process-file")
  @Requires("runtime:console-socket")
  void argumentsUserDirectoryAndTerminalAreThoseOfTheFile(OciRuntime runtime) {
    var console = runtime.console();
    var probe =
        Probe.of(
                p ->
                    p.args("args")
                        .getuid("user")
                        .getgid("group")
                        .getcwd("directory")
                        .isTerminal("terminal", 0)
                        .pause("ready"))
            .reportingTo("/open/report");
    var bundle = Bundle.idle().directory("rootfs/open").mode("rootfs/open", 01777);
    var exec = runtime.running(bundle).exec(probe).process(ProcessFileTests::different);
    var seen = exec.changed(call -> call.console(console)).detach().await("ready").seen();
    assertThat(seen).step("args").is(ProcessFileTests::afterTheFirst, List.of("one", "two"));
    assertThat(seen).step("user").returned(1234);
    assertThat(seen).step("group").returned(4321);
    assertThat(seen).step("directory").read("/open");
    assertThat(seen).step("terminal").succeeded();
  }

  @Test
  @Covers("commandline/exec/process-file-env")
  void processFileAloneSaysTheEnvironment(OciRuntime runtime) {
    var probe = Probe.of(p -> p.environment("environment"));
    var only = List.of("HOME=/", "ONLY=1");
    var seen = run(runtime, probe, p -> p.withEnv(only));
    assertThat(seen).step("environment").is(s -> s.strings().stream().sorted().toList(), only);
  }

  @Test
  @Covers("commandline/exec/process-file-capabilities")
  void eachSetOfCapabilitiesIsThatOfTheFile(OciRuntime runtime) {
    var probe =
        Probe.of(
            p ->
                p.capabilities("sets")
                    .prctl("chown is bounding", PR_CAPBSET_READ, CAP_CHOWN.number())
                    .prctl("setuid is bounding", PR_CAPBSET_READ, CAP_SETUID.number()));
    var seen = run(runtime, probe, ProcessFileTests::capable);
    var kill = CAP_KILL.bit();
    assertThat(seen)
        .step("sets")
        .is(StepRecord::capabilities, new CapabilitySets(kill, kill, kill));
    assertThat(seen).step("chown is bounding").returned(1);
    assertThat(seen).step("setuid is bounding").returned(0);
  }

  @Test
  @Covers("commandline/exec/process-file-no-new-privileges")
  void flagOfNoNewPrivilegesIsThatOfTheFile(OciRuntime runtime) {
    var probe = Probe.of(p -> p.noNewPrivs("flag"));
    var container = runtime.running(Bundle.idle().set("/process/noNewPrivileges", false));
    var on = container.exec(probe).process(p -> p.withNoNewPrivileges(true)).run();
    var off = container.exec(probe).process(p -> p.withNoNewPrivileges(false)).run();
    assertThat(on).step("flag").returned(1);
    assertThat(off).step("flag").returned(0);
  }

  @Test
  @Covers("commandline/exec/process-file-rlimits")
  void limitsAreThoseOfTheFile(OciRuntime runtime) {
    var probe = Probe.of(p -> p.rlimit("files", Resource.RLIMIT_NOFILE));
    var limit = Rlimit.of(RlimitName.RLIMIT_NOFILE, 111, 222);
    var container = runtime.running(Bundle.idle());
    var seen =
        Stream.generate(() -> container.exec(probe).process(p -> p.plusRlimit(limit)).run())
            .limit(MANY)
            .map(each -> assertThat(each).step("files").value().rlimit())
            .distinct()
            .toList();
    assertThat("limits of %d processes".formatted(MANY), seen)
        .is(List.of(new dev.plumbline.fixtures.probe.Rlimit(111, 222)));
  }

  @Test
  @Covers("commandline/exec/process-file-oom")
  void scoreIsThatOfTheFile(OciRuntime runtime) {
    var probe = Probe.of(p -> p.readFile("score", "/proc/self/oom_score_adj"));
    assertThat(run(runtime, probe, p -> p.withOomScoreAdj(417))).step("score").read("417\n");
  }

  @Test
  @Covers("commandline/exec/process-file-scheduler")
  void policyIsThatOfTheFile(OciRuntime runtime) {
    var probe = Probe.of(p -> p.schedulingPolicy("policy"));
    var seen = run(runtime, probe, p -> p.withScheduler(Scheduler.of("SCHED_BATCH")));
    assertThat(seen).step("policy").returned(3);
  }

  @Test
  @Covers("commandline/exec/process-file-io-priority")
  void inputAndOutputPriorityIsThatOfTheFile(OciRuntime runtime) {
    var probe = Probe.of(p -> p.ioPriority("priority"));
    var asked = IoPriority.of("IOPRIO_CLASS_BE", 6);
    var seen = run(runtime, probe, p -> p.withIoPriority(asked));
    assertThat(seen).step("priority").returned(2 << 13 | 6);
  }

  @Test
  @Covers("commandline/exec/process-file-cpu-affinity")
  @Requires("host:two-cpus")
  void processorsAreThoseOfTheFile(OciRuntime runtime) {
    var probe = Probe.of(p -> p.affinity("affinity"));
    var last = ExecCpuAffinity.EMPTY.withFinalCpus("1");
    var seen = run(runtime, probe, p -> p.withExecCPUAffinity(last));
    assertThat(seen).step("affinity").is(StepRecord::affinity, Set.of(1));
  }

  @Test
  @Covers("commandline/exec/process-file-console-size")
  void sizeOfTheTerminalIsThatOfTheFile(OciRuntime runtime) throws IOException {
    var console = runtime.console();
    var size = ConsoleSize.of(33, 77);
    var exec = runtime.running(Bundle.idle()).exec(Probe.of(p -> p.pause("ready")));
    exec.process(p -> p.withTerminal(true).withConsoleSize(size));
    exec.changed(call -> call.console(console)).detach();
    assertThat("size", console.terminal().size()).is(new Terminal.Size(33, 77));
  }

  private static Seen run(OciRuntime runtime, Probe probe, UnaryOperator<Process> change) {
    return runtime.running(Bundle.idle()).exec(probe).process(change).run();
  }

  private static List<String> afterTheFirst(StepRecord args) {
    return args.strings().stream().skip(1).toList();
  }

  private static Process different(Process process) {
    return process
        .withTerminal(true)
        .withArgs(List.of(process.args().get(0), "one", "two"))
        .withUser(user -> user.withUid(1234).withGid(4321))
        .withCwd("/open");
  }

  /** For another user than root execve keeps what is ambient alone. */
  private static Process capable(Process process) {
    var one = List.of(CAP_KILL.name());
    var two = List.of(CAP_CHOWN.name(), CAP_KILL.name());
    return process
        .withUser(user -> user.withUid(1234).withGid(1234))
        .withCapabilities(
            sets ->
                sets.withBounding(two)
                    .withPermitted(one)
                    .withEffective(one)
                    .withInheritable(one)
                    .withAmbient(one));
  }
}
