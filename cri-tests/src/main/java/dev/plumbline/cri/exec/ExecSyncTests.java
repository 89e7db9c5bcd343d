package dev.plumbline.cri.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a command in a container finds, and where it cannot run. */
@Requires("run:registry")
class ExecSyncTests {

  private static final String NO_SUCH = "/plumbline/has/no/such/program";

  @Test
  @Covers({"kubernetes/exec/stdout", "kubernetes/exec/bytes"})
  void standardOutputIsReturnedByteForByte(CriEndpoint cri) {
    var seen = cri.runSandbox().idle().probe(Probe.of(p -> p.uname("kernel").getcwd("cwd")));
    assertThat(seen).ranToTheEnd();
  }

  @Test
  @Covers("kubernetes/exec/working-dir")
  void commandRunsInTheContainersDirectory(CriEndpoint cri) {
    var container = cri.runSandbox().idle(config -> config.setWorkingDir("/proc"));
    assertThat(container.probe(Probe.of(p -> p.getcwd("cwd")))).step("cwd").read("/proc");
  }

  @Test
  @Covers("kubernetes/exec/missing-command")
  @Contrast("standardOutputIsReturnedByteForByte")
  void missingCommandIsAnErrorOrHasAnExitCodeOfItsOwn(CriEndpoint cri) {
    var reply = cri.runSandbox().idle().exec(0, NO_SUCH);
    assertThat("exit code, or -1 for an error", reply.isOk() ? reply.response().getExitCode() : -1)
        .isOneOf(List.of(-1, 126, 127));
  }

  @Test
  @Covers("kubernetes/exec/created")
  @Contrast("standardOutputIsReturnedByteForByte")
  void commandInAContainerThatWasNotStartedIsAnError(CriEndpoint cri) {
    var container = cri.runSandbox().create(Probe.of(p -> {}));
    assertThat(container.exec(0, "/probe")).failed();
  }

  @Test
  @Covers("kubernetes/exec/not-running")
  @Contrast("standardOutputIsReturnedByteForByte")
  void commandInAnEndedContainerIsAnError(CriEndpoint cri) {
    var container = cri.runSandbox().create(Probe.of(p -> {})).start().awaitExit();
    assertThat(container.exec(0, "/probe")).failed();
  }
}
