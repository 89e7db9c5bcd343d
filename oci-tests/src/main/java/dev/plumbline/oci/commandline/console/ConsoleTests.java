package dev.plumbline.oci.commandline.console;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.probe.WindowSize;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.host.Terminal;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the terminal of a container is to its program: runc-create(8), --console-socket. */
class ConsoleTests {

  private static final int SIGWINCH = 28;

  /** What is written to a terminal is changed on its way, so these report to a file. */
  private static final Probe THREE =
      Probe.of(p -> p.isTerminal("in", 0).isTerminal("out", 1).isTerminal("err", 2))
          .reportingTo("/report");

  private static final Probe OPENING =
      Probe.of(p -> p.open("own", "/dev/tty").pgid("group").foregroundGroup("foreground", 0))
          .reportingTo("/report");

  private static final Probe NAMED =
      Probe.of(p -> p.ttyName("name", 0).fstat("open", 0).stat("named", "/dev/pts/0"))
          .reportingTo("/report");

  private static final Probe RESIZED =
      Probe.of(
              p ->
                  p.blockSignals("ready")
                      .awaitSignal("signal")
                      .windowSize("size", 0)
                      .pause("resized"))
          .reportingTo("/report");

  @Test
  @Covers("commandline/console/streams")
  void threeStandardStreamsAreTheTerminal(OciRuntime runtime) {
    var console = runtime.console();
    var seen = runtime.run(terminal(THREE), call -> call.console(console));
    assertThat(seen).step("in").succeeded();
    assertThat(seen).step("out").succeeded();
    assertThat(seen).step("err").succeeded();
  }

  @Test
  @Covers("commandline/console/controlling")
  void terminalControlsTheProgram(OciRuntime runtime) {
    var console = runtime.console();
    var seen = runtime.run(terminal(OPENING), call -> call.console(console));
    assertThat(seen).step("own").succeeded();
    var group = (int) assertThat(seen).step("group").value().result();
    assertThat(seen).step("foreground").is(StepRecord::number, group);
  }

  @Test
  @Covers("commandline/console/in-devpts")
  void nameOfTheTerminalLeadsToItInside(OciRuntime runtime) {
    var console = runtime.console();
    var seen = runtime.run(terminal(NAMED), call -> call.console(console));
    assertThat(seen).step("name").read("/dev/pts/0");
    var open = assertThat(seen).step("open").value().stat();
    assertThat(seen).step("named").is(step -> step.stat().inode(), open.inode());
    assertThat(seen).step("named").is(step -> step.stat().mountedMinor(), open.mountedMinor());
  }

  @Test
  @Covers("commandline/console/resize")
  void sizeThatTheCallerSetsIsToldToTheProgram(OciRuntime runtime) throws IOException {
    var console = runtime.console();
    var container = runtime.create(terminal(RESIZED), call -> call.console(console));
    container.start().await("ready");
    console.terminal().resize(new Terminal.Size(33, 77));
    container.await("resized");
    assertThat(container.seen()).step("signal").returned(SIGWINCH);
    assertThat(container.seen()).step("size").is(StepRecord::windowSize, new WindowSize(33, 77));
  }

  private static Bundle terminal(Probe probe) {
    return Bundle.running(probe).process(p -> p.withTerminal(true));
  }
}
