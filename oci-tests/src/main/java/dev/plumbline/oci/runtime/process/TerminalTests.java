package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.probe.WindowSize;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.ConsoleSize;
import dev.plumbline.syscalls.Errno;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The terminal of the process and its size: config.md#configProcess. */
class TerminalTests {

  /** What is written to a terminal is changed on its way, so these report to a file. */
  private static final Probe IN_TERMINAL =
      Probe.of(
              p ->
                  p.fstat("in", 0)
                      .fstat("out", 1)
                      .fstat("err", 2)
                      .isTerminal("terminal", 0)
                      .windowSize("size", 0))
          .reportingTo("/report");

  private static final Probe IN_PIPES =
      Probe.of(
          p ->
              p.isTerminal("in", 0)
                  .isTerminal("out", 1)
                  .isTerminal("err", 2)
                  .windowSize("size", 1));

  @Test
  @Covers("runtime-spec/process/terminal")
  void threeStandardStreamsAreOnePseudoterminal(OciRuntime runtime) {
    var console = runtime.console();
    var seen = runtime.run(terminal(), call -> call.console(console));
    assertThat(seen).step("terminal").succeeded();
    var in = assertThat(seen).step("in").value();
    assertThat(seen).step("out").is(TerminalTests::device, device(in));
    assertThat(seen).step("err").is(TerminalTests::device, device(in));
  }

  @Test
  @Covers("runtime-spec/process/terminal-default")
  void withoutTheFieldNoStandardStreamIsATerminal(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(IN_PIPES).remove("/process/terminal"));
    assertThat(seen).step("in").failedWith(Errno.ENOTTY);
    assertThat(seen).step("out").failedWith(Errno.ENOTTY);
    assertThat(seen).step("err").failedWith(Errno.ENOTTY);
  }

  @Test
  @Covers("runtime-spec/process/terminal-default")
  void withTerminalFalseNoStandardStreamIsATerminal(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(IN_PIPES).process(p -> p.withTerminal(false)));
    assertThat(seen).step("in").failedWith(Errno.ENOTTY);
    assertThat(seen).step("out").failedWith(Errno.ENOTTY);
    assertThat(seen).step("err").failedWith(Errno.ENOTTY);
  }

  @Test
  @Covers("runtime-spec/process/console-size")
  void terminalHasTheHeightAndWidthOfConsoleSize(OciRuntime runtime) {
    var console = runtime.console();
    var bundle = terminal().process(p -> p.withConsoleSize(ConsoleSize.of(33, 77)));
    var seen = runtime.run(bundle, call -> call.console(console));
    assertThat(seen).step("size").is(StepRecord::windowSize, new WindowSize(33, 77));
  }

  @Test
  @Covers("runtime-spec/process/console-size-ignored")
  void consoleSizeWithoutATerminalChangesNothing(OciRuntime runtime) {
    var size = ConsoleSize.of(33, 77);
    var seen = runtime.run(Bundle.running(IN_PIPES).process(p -> p.withConsoleSize(size)));
    assertThat(seen).step("out").failedWith(Errno.ENOTTY);
    assertThat(seen).step("size").failedWith(Errno.ENOTTY);
  }

  @Test
  @Covers("runtime-spec/process/console-size-height-missing")
  @Contrast("terminalHasTheHeightAndWidthOfConsoleSize")
  void consoleSizeWithoutHeightIsRefused(OciRuntime runtime) {
    var console = runtime.console();
    var bundle = terminal().set("/process/consoleSize", Map.of("width", 77));
    assertThat(runtime.launch(bundle, call -> call.console(console))).refused();
  }

  @Test
  @Covers("runtime-spec/process/console-size-width-missing")
  @Contrast("terminalHasTheHeightAndWidthOfConsoleSize")
  void consoleSizeWithoutWidthIsRefused(OciRuntime runtime) {
    var console = runtime.console();
    var bundle = terminal().set("/process/consoleSize", Map.of("height", 33));
    assertThat(runtime.launch(bundle, call -> call.console(console))).refused();
  }

  private static Bundle terminal() {
    return Bundle.running(IN_TERMINAL).process(p -> p.withTerminal(true));
  }

  /** What tells one file from another, and one device from another. */
  private static List<Long> device(StepRecord step) {
    var file = step.stat();
    return List.of(
        file.inode(),
        (long) file.mountedMajor(),
        (long) file.mountedMinor(),
        (long) file.deviceMajor(),
        (long) file.deviceMinor());
  }
}
