package dev.plumbline.oci.commandline.console;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.TerminalCaller;
import org.junit.jupiter.api.Test;

/** A terminal that nobody holds but run itself: runc-run(8). */
class RunTerminalTests {

  private static final Probe WRITER =
      Probe.of(
              p ->
                  p.isTerminal("terminal", 0)
                      .stat("own", "/dev/pts/0")
                      .writeFd("written", 1, "relayed".getBytes(UTF_8)))
          .reportingTo("/report");

  @Test
  @Covers("commandline/console/run")
  void runRelaysTheTerminalOfItsCaller(OciRuntime runtime) {
    var bundle = Bundle.running(WRITER).process(p -> p.withTerminal(true));
    var run = runtime.attemptRun(bundle, call -> call.calledBy(TerminalCaller.INSIDE));
    assertThat(run.execution()).succeeded();
    assertThat(run.container().seen()).step("terminal").succeeded();
    assertThat(run.container().seen()).step("own").succeeded();
    assertThat("output of the terminal", run.execution().out()).is("relayed");
  }
}
