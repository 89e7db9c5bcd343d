package dev.plumbline.oci.commandline.console;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Test;

/** Where the terminal of a container goes: runc-create(8), --console-socket. */
class ConsoleSocketTests {

  @Test
  @Covers({"commandline/console/socket-create", "commandline/console/socket-once"})
  void createSendsOneTerminal(OciRuntime runtime) {
    var console = runtime.console();
    runtime.create(terminal(), call -> call.console(console));
    assertThat("terminal", console.terminal().master().isTerminal()).is(true);
  }

  @Test
  @Covers("commandline/console/socket-missing")
  @Contrast("createSendsOneTerminal")
  void terminalWithoutAConsoleSocketIsRefused(OciRuntime runtime) {
    assertThat(runtime.attemptCreate(terminal())).refused();
  }

  @Test
  @Covers("commandline/console/socket-absent")
  @Contrast("createSendsOneTerminal")
  void consoleSocketThatNobodyListensOnIsRefused(OciRuntime runtime) {
    var nowhere = runtime.directory().resolve("nowhere").toString();
    var attempt = runtime.attemptCreate(terminal(), call -> call.with("--console-socket", nowhere));
    assertThat(attempt).refused().leftNoContainer();
  }

  @Test
  @Covers("commandline/console/socket-unneeded")
  @Contrast("createSendsOneTerminal")
  void consoleSocketWithoutATerminalIsRefused(OciRuntime runtime) {
    var console = runtime.console();
    assertThat(runtime.attemptCreate(Bundle.idle(), call -> call.console(console))).refused();
  }

  @Test
  @Covers("commandline/console/socket-exec")
  void execWithATerminalSendsANewOne(OciRuntime runtime) {
    var console = runtime.console();
    var probe = Probe.of(p -> p.isTerminal("terminal", 0).pause("ready")).reportingTo("/report");
    var exec = runtime.running(Bundle.idle()).exec(probe).with("--tty");
    var added = exec.changed(call -> call.console(console)).detach();
    assertThat("terminal", console.terminal().master().isTerminal()).is(true);
    assertThat(added.await("ready").seen()).step("terminal").succeeded();
  }

  private static Bundle terminal() {
    return Bundle.idle().process(p -> p.withTerminal(true));
  }
}
