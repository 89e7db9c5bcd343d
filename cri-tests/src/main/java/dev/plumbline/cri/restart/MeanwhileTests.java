package dev.plumbline.cri.restart;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.PodCgroups;
import dev.plumbline.fixtures.cri.Restart;
import dev.plumbline.fixtures.cri.containerd.CniCalls;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.Verbs;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.spec.cri.v1.ContainerState;
import dev.plumbline.spec.cri.v1.PodSandboxState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to pods while there is no server. */
@Tag("alone")
@Requires({"run:registry", "witness:host", "run:own-server"})
class MeanwhileTests {

  private static final int LINES = 60;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private static final Probe ENDS_WITH_7 =
      Probe.of(p -> p.blockSignals("blocked").mark("ready").awaitSignal("signal").exit(7));

  /** Once it is told to, a line every twentieth of a second; it ends when it is told that. */
  private static final Probe TALKS =
      Probe.of(
              p -> {
                line(p.blockSignals("blocked"), "first").awaitSignal("talk");
                IntStream.range(0, LINES)
                    .forEach(i -> line(p, "line " + i).sleep("pause " + i, PAUSE));
                line(p.awaitSignal("end"), "last");
              })
          .reportingTo("/tmp/report");

  private static final Probe ENDS_WITH_A_LINE =
      Probe.of(p -> line(line(p.blockSignals("blocked"), "first").awaitSignal("end"), "last"))
          .reportingTo("/tmp/report");

  private static final String ALL_LINES =
      IntStream.range(0, LINES)
          .mapToObj(i -> "line " + i + "\n")
          .collect(Collectors.joining("", "first\n", "last\n"));

  @Test
  @Covers("kubernetes/restart/exit-meanwhile")
  void containerThatEndedMeanwhileTellsItsExitCode(CriEndpoint cri) {
    var container = cri.runSandbox().create(ENDS_WITH_7).start().await(ENDS_WITH_7, "blocked");
    var program = container.process().pid();
    cri.restart(Restart.ofAnUpgrade().meanwhile(() -> end(cri, program, false)));
    assertThat("exit_code", container.awaitExit().status().getExitCode()).is(7);
  }

  @Test
  @Covers("kubernetes/restart/killed-meanwhile")
  void containerThatWasKilledMeanwhileHasEnded(CriEndpoint cri) {
    var container = cri.runSandbox().idle();
    var program = container.process().pid();
    cri.restart(Restart.ofAnUpgrade().meanwhile(() -> end(cri, program, true)));
    assertThat("state", container.awaitExit().status().getState())
        .is(ContainerState.CONTAINER_EXITED);
  }

  @Test
  @Covers("kubernetes/restart/sandbox-killed-meanwhile")
  void sandboxWhoseProcessWasKilledMeanwhileIsNotReadyAndCanBeRemoved(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var processes = PodCgroups.processesBelow(cri.cgroup());
    cri.restart(
        Restart.ofAnUpgrade()
            .meanwhile(() -> processes.forEach(process -> end(cri, process, true))));
    assertThat(
            "whether it comes to be not ready",
            cri.becomes(() -> sandbox.status().getState() == PodSandboxState.SANDBOX_NOTREADY))
        .is(true);
    assertThat(sandbox.tryStop()).isOk();
    assertThat(sandbox.tryRemove()).isOk();
    assertThat("entries of the sandbox", sandbox.listed()).is(List.of());
  }

  @Test
  @Requires("run:restart-command")
  @Covers("kubernetes/restart/network-after")
  void addressOfAnOldSandboxIsGivenBack(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var pod = sandbox.config().getMetadata().getName();
    var calls = CniCalls.of(cri);
    assertThat("addresses that are taken", calls.leases(pod)).is("one", all -> all.size() == 1);
    cri.restart();
    assertThat(sandbox.tryStop()).isOk();
    assertThat("addresses that are taken", calls.leases(pod)).is(List.of());
    assertThat("calls", calls.commands(sandbox.id())).is(List.of("ADD", "DEL"));
  }

  @Test
  @Covers("kubernetes/restart/log-goes-on")
  void logGoesOnWithoutLoss(CriEndpoint cri) {
    var container = cri.runSandbox().create(TALKS).start().awaitLog("first\n");
    var program = container.process();
    cri.restart(Restart.ofAnUpgrade().meanwhile(() -> tell(cri, program)));
    end(cri, program.pid(), false);
    assertThat("standard output", written(container.awaitExit())).is(ALL_LINES);
  }

  @Test
  @Covers("kubernetes/restart/log-ended-meanwhile")
  void lastLineOfAContainerThatEndedMeanwhileIsInItsLog(CriEndpoint cri) {
    var container = cri.runSandbox().create(ENDS_WITH_A_LINE).start().awaitLog("first\n");
    var program = container.process().pid();
    cri.restart(Restart.ofAnUpgrade().meanwhile(() -> end(cri, program, false)));
    assertThat("standard output", written(container.awaitExit())).is("first\nlast\n");
  }

  private static Verbs line(Verbs verbs, String line) {
    return verbs.writeFd(line, 1, (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a signal that the program waits for, and waits until it has taken it. */
  private static void tell(CriEndpoint cri, HostProcess program) {
    ProcessHandle.of(program.pid()).ifPresent(process -> signal(process, false));
    cri.becomes(() -> program.status().contains("ShdPnd:\t0000000000000000\n"));
  }

  /** Ends a process of a pod, and waits until it has ended. */
  private static void end(CriEndpoint cri, long pid, boolean kill) {
    ProcessHandle.of(pid).ifPresent(process -> signal(process, kill));
    cri.becomes(() -> ProcessHandle.of(pid).isEmpty());
  }

  private static void signal(ProcessHandle process, boolean kill) {
    if (kill) {
      process.destroyForcibly();
    } else {
      process.destroy();
    }
  }

  private static String written(CriContainer container) {
    return new String(container.log().wellFormed().written("stdout"), StandardCharsets.UTF_8);
  }
}
