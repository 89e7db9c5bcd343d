package dev.plumbline.ci.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.witness.CgroupSetting;
import dev.plumbline.fixtures.witness.HostProcess;
import java.io.IOException;

/** What engines with Docker's command line do besides. */
abstract class ClientContract extends EngineContract {

  private static final int CANNOT_BE_RUN = 126;
  private static final int IS_MISSING = 127;
  private static final long LIMIT = 64L << 20;

  private ClientEngine engine;

  abstract ClientEngine openClient(PrivateHost host) throws IOException;

  @Override
  Engine open(PrivateHost host) throws IOException {
    engine = openClient(host);
    return engine;
  }

  @OnEachRuntime
  void programThatIsMissingIsToldByTheExitStatus(Contender runtime) {
    assertThat(engine.run(runtime, "missing").exit()).isEqualTo(IS_MISSING);
    assertThat(engine.run(runtime, "/bin/missing").exit()).isEqualTo(IS_MISSING);
  }

  @OnEachRuntime
  void fileThatIsNoProgramIsToldByTheExitStatus(Contender runtime) {
    assertThat(engine.run(runtime, "/bin/data").exit()).isEqualTo(CANNOT_BE_RUN);
    assertThat(engine.run(runtime, "/bin").exit()).isEqualTo(CANNOT_BE_RUN);
  }

  @OnEachRuntime
  void updatedLimitOfMemoryIsTheKernels(Contender runtime) {
    var container = start(runtime, "sleep 1000");
    engine.limitMemory(container, LIMIT);
    var cgroup = new HostProcess(engine.pid(container)).cgroup("memory");
    assertThat(CgroupSetting.MEMORY_LIMIT.in(cgroup, "")).isEqualTo("" + LIMIT);
  }

  @OnEachRuntime
  void containerHasTheEnginesNetwork(Contender runtime) {
    var container = start(runtime, "sleep 1000");
    assertThat(engine.exec(container, "cat", "/proc/net/dev").out()).contains("eth0:");
    assertThat(leftovers().ofContainers()).anyMatch(trace -> trace.startsWith("link veth"));
  }

  @OnEachRuntime
  void containerThatHasEndedRunsOnceMore(Contender runtime) {
    var container = start(runtime, "echo begun; exit 4");
    assertThat(engine.awaitEnd(container)).isEqualTo(4);
    engine.startAgain(container);
    assertThat(engine.awaitEnd(container)).isEqualTo(4);
    assertThat(engine.logs(container)).isEqualTo("begun\nbegun");
  }
}
