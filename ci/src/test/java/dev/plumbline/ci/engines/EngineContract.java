package dev.plumbline.ci.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.witness.CgroupSetting;
import dev.plumbline.fixtures.witness.HostProcess;
import java.io.IOException;

/** What every engine does with a runtime. */
abstract class EngineContract extends EngineLife {

  /** Ends by itself at SIGTERM, and says so. */
  static final String OBEDIENT =
      "trap 'echo asked; exit 3' TERM; echo begun; while :; do sleep 0.05; done";

  private static final int SIGKILLED = 128 + 9;

  private Engine engine;

  /** Starts the engine; what it needs on disk is below the host's directory. */
  abstract Engine open(PrivateHost host) throws IOException;

  @Override
  final RunningEngine start(PrivateHost host) throws IOException {
    engine = open(host);
    return engine;
  }

  /** A container in the background, which the test's end removes. */
  String start(Contender runtime, String script) {
    return removedInTheEnd(engine.start(runtime, "sh", "-c", script));
  }

  @OnEachRuntime
  void outputAndExitStatusOfAProgramAreHandedOn(Contender runtime) {
    var run = engine.run(runtime, "sh", "-c", "echo out; echo err >&2; exit 7");
    assertThat(run.exit()).as("%s", run).isEqualTo(7);
    assertThat(run.out()).isEqualTo("out\n");
    assertThat(run.err()).isEqualTo("err\n");
  }

  @OnEachRuntime
  void fileThatTheKernelDoesNotRunIsNoSuccess(Contender runtime) {
    assertThat(engine.run(runtime, "/bin/text").exit()).isNotZero();
  }

  @OnEachRuntime
  void programIsAddedToARunningContainer(Contender runtime) {
    var container = start(runtime, "echo mine >/file; sleep 1000");
    var added =
        engine.exec(
            container, "sh", "-c", "until test -s /file; do sleep 0.01; done; cat /file; exit 5");
    assertThat(added.exit()).as("%s", added).isEqualTo(5);
    assertThat(added.out()).isEqualTo("mine\n");
  }

  @OnEachRuntime
  void programIsAddedOnATerminal(Contender runtime) throws Exception {
    var container = start(runtime, "sleep 1000");
    var script = "tty; echo ready; read -r line; echo \"read $line\"; exit 6";
    var words = engine.execOnTerminal(container, "sh", "-c", script);
    try (var command = TypedCommand.start(host(), words)) {
      command.awaitText("ready").type("hello").awaitText("read hello");
      assertThat(command.exit()).isEqualTo(6);
      assertThat(command.screen()).contains("/dev/pts/0");
    }
  }

  @OnEachRuntime
  void containerEndsWhenAskedAndItsLogsTellIt(Contender runtime) {
    var container = start(runtime, OBEDIENT);
    awaitLogs(container, "begun");
    engine.stop(container);
    assertThat(engine.awaitEnd(container)).isEqualTo(3);
    assertThat(engine.logs(container)).isEqualTo("begun\nasked");
  }

  @OnEachRuntime
  void containerIsKilled(Contender runtime) {
    var container = start(runtime, "sleep 1000");
    engine.kill(container);
    assertThat(engine.awaitEnd(container)).isEqualTo(SIGKILLED);
  }

  @OnEachRuntime
  void pausedContainerIsFrozenUntilItIsUnpaused(Contender runtime) {
    var container = start(runtime, "sleep 1000");
    var cgroup = new HostProcess(engine.pid(container)).cgroup("freezer");
    var before = CgroupSetting.FREEZER_STATE.in(cgroup, "");
    engine.pause(container);
    assertThat(engine.status(container)).isEqualTo("paused");
    assertThat(CgroupSetting.FREEZER_STATE.in(cgroup, "")).isNotEqualTo(before);
    engine.unpause(container);
    assertThat(engine.status(container)).isEqualTo("running");
    assertThat(CgroupSetting.FREEZER_STATE.in(cgroup, "")).isEqualTo(before);
  }

  @OnEachRuntime
  void pausedContainerIsRemoved(Contender runtime) {
    engine.pause(start(runtime, "sleep 1000"));
  }

  @OnEachRuntime
  void statisticsCountTheProcesses(Contender runtime) {
    var container = start(runtime, "sleep 1000 & sleep 1000 & echo begun; wait");
    awaitLogs(container, "begun");
    assertThat(engine.processes(container)).isEqualTo(3);
  }

  @OnEachRuntime
  void containerIsSeenWhereLeftoversAreLookedFor(Contender runtime) {
    start(runtime, "sleep 1000");
    assertThat(leftovers().ofContainers())
        .extracting(trace -> trace.split(" ")[0])
        .contains("process", "mount", "cgroup", "file");
  }

  void awaitLogs(String container, String text) {
    Await.until(() -> engine.logs(container).contains(text), () -> engine.logs(container));
  }
}
