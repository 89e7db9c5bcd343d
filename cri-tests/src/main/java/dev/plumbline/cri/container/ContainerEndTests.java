package dev.plumbline.cri.container;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.PodSandboxState;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a container's program has ended: exit code and reason. */
@Requires("run:registry")
class ContainerEndTests {

  private static final String OUT_OF_MEMORY = "OOMKilled";

  /** The kernel tells of the end and of its reason apart: a busy server can miss one of them. */
  private static final int TRIES = 3;

  private static final int MIB = 1 << 20;

  private static final int KILLED = 128 + 9;

  private static final Probe EXITS_WELL = Probe.of(p -> {});

  private static final Probe EXITS_WITH_42 = Probe.of(p -> p.exit(42));

  private static final Probe TAKES_256_MIB = Probe.of(p -> p.allocate("memory", 256 * MIB));

  @Test
  @Covers("kubernetes/container/exit-zero")
  void programThatEndsWellHasTheExitCodeZero(CriEndpoint cri) {
    assertThat("exit_code", ended(cri, EXITS_WELL).status().getExitCode()).is(0);
  }

  @Test
  @Covers("kubernetes/container/exit-code")
  void exitCodeIsToldAsItIs(CriEndpoint cri) {
    assertThat("exit_code", ended(cri, EXITS_WITH_42).status().getExitCode()).is(42);
  }

  @Test
  @Covers("kubernetes/container/exit-signal")
  void programThatWasKilledHas128MoreThanTheSignal(CriEndpoint cri) {
    var container = cri.runSandbox().idle().stop(0).awaitExit();
    assertThat("exit_code", container.status().getExitCode()).is(KILLED);
  }

  @Test
  @Covers("kubernetes/container/exit-code-kept")
  void exitCodeStaysWhenTheSandboxIsStopped(CriEndpoint cri) {
    var container = ended(cri, EXITS_WITH_42);
    container.status();
    container.sandbox().stop();
    assertThat("exit_code", container.status().getExitCode()).is(42);
  }

  @Test
  @Covers("kubernetes/container/reason-completed")
  void programThatEndedWellIsCompleted(CriEndpoint cri) {
    assertThat("reason", ended(cri, EXITS_WELL).status().getReason()).is("Completed");
  }

  @Test
  @Covers("kubernetes/container/reason-error")
  void programThatEndedOtherwiseHasTheReasonError(CriEndpoint cri) {
    assertThat("reason", ended(cri, EXITS_WITH_42).status().getReason()).is("Error");
  }

  @Test
  @Covers("kubernetes/container/reason-oom")
  void programThatTookTooMuchMemoryIsToldSo(CriEndpoint cri) {
    var told = IntStream.range(0, TRIES).anyMatch(i -> isTold(cri, outOfMemory(cri)));
    assertThat("whether one of %d containers has the reason OOMKilled".formatted(TRIES), told)
        .is(true);
  }

  @Test
  @Covers("kubernetes/container/oom-exit-code")
  void programThatTookTooMuchMemoryWasKilled(CriEndpoint cri) {
    assertThat("exit_code", outOfMemory(cri).status().getExitCode()).is(KILLED);
  }

  @Test
  @Covers("kubernetes/container/state-sandbox-ready")
  void sandboxStaysReadyWhenAContainerEnds(CriEndpoint cri) {
    assertThat("state", ended(cri, EXITS_WITH_42).sandbox().status().getState())
        .is(PodSandboxState.SANDBOX_READY);
  }

  private static CriContainer ended(CriEndpoint cri, Probe probe) {
    return cri.runSandbox().create(probe).start().awaitExit();
  }

  /** It may be told late, and a kubelet looks again. */
  private static boolean isTold(CriEndpoint cri, CriContainer container) {
    return cri.becomes(() -> container.status().getReason().equals(OUT_OF_MEMORY));
  }

  private static CriContainer outOfMemory(CriEndpoint cri) {
    return cri.runSandbox().create(TAKES_256_MIB, ContainerEndTests::limited).start().awaitExit();
  }

  private static void limited(ContainerConfig.Builder config) {
    config
        .getLinuxBuilder()
        .getResourcesBuilder()
        .setMemoryLimitInBytes(64 * MIB)
        .setMemorySwapLimitInBytes(64 * MIB);
  }
}
