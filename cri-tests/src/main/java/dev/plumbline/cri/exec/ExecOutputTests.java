package dev.plumbline.cri.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.ExecSyncResponse;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.abi.Signal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What ExecSync returns of a command: its output, and how it has ended. */
@Requires("run:registry")
class ExecOutputTests {

  private static final int MIB = 1 << 20;

  /** What a kubelet takes for one message. */
  private static final int LARGEST_MESSAGE = 16 * MIB;

  private static final int STDERR = 2;

  private static final Probe COMPLAINS =
      Probe.of(
          p -> p.isTerminal("terminal", 1).writeFd("error", STDERR, bytes("to standard error\n")));

  private static final Probe WRITES_20_MIB =
      Probe.of(p -> p.flood("much", STDERR, bytes("x".repeat(1 << 16)), 20 * 16));

  @Test
  @Covers("kubernetes/exec/stderr")
  void standardErrorIsReturnedApart(CriEndpoint cri) {
    var response = exec(cri, COMPLAINS);
    assertThat("stderr", response.getStderr().toStringUtf8()).is("to standard error\n");
  }

  @Test
  @Covers("kubernetes/exec/in-tty-container")
  void commandInAContainerWithATerminalHasStreamsOfItsOwn(CriEndpoint cri) {
    var container = cri.runSandbox().idle(c -> c.setTty(true));
    var response = cri.demanded(container.exec(0, COMPLAINS));
    assertThat("stderr", response.getStderr().toStringUtf8()).is("to standard error\n");
    assertThat(container.probe(COMPLAINS)).step("terminal").failedWith(Errno.ENOTTY);
  }

  @Test
  @Covers("kubernetes/exec/exit-code")
  void exitCodeOfTheCommandIsReturned(CriEndpoint cri) {
    assertThat("exit_code", exec(cri, Probe.of(p -> p.exit(42))).getExitCode()).is(42);
  }

  @Test
  @Covers("kubernetes/exec/exit-signal")
  void commandThatWasKilledHas128MoreThanTheSignal(CriEndpoint cri) {
    var killsItself = Probe.of(p -> p.raise(Signal.SIGKILL));
    assertThat("exit_code", exec(cri, killsItself).getExitCode()).is(128 + Signal.SIGKILL.number());
  }

  @Test
  @Covers("cri/exec/discards")
  void outputOfMoreThan16MibIsNoError(CriEndpoint cri) {
    assertThat(cri.runSandbox().idle().exec(0, WRITES_20_MIB)).isOk();
  }

  @Test
  @Covers("kubernetes/exec/size-bounded")
  void answerFitsIntoTheLargestMessage(CriEndpoint cri) {
    assertThat("size of the answer", exec(cri, WRITES_20_MIB).getSerializedSize())
        .is("at most " + LARGEST_MESSAGE, size -> size <= LARGEST_MESSAGE);
  }

  private static ExecSyncResponse exec(CriEndpoint cri, Probe probe) {
    return cri.demanded(cri.runSandbox().idle().exec(0, probe));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
