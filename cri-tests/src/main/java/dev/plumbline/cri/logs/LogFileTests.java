package dev.plumbline.cri.logs;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Which containers have a log, and how long. */
@Requires({"run:registry", "witness:files"})
class LogFileTests {

  private static final int STDOUT = 1;

  private static final Probe SILENT = Probe.of(p -> {}).reportingTo("/tmp/report");

  @Test
  @Covers("kubernetes/logs/empty")
  void containerThatWritesNothingHasAnEmptyLog(CriEndpoint cri) throws IOException {
    var log = cri.runSandbox().create(SILENT).start().awaitExit().logFile();
    assertThat("whether there is a log", Files.exists(log)).is(true);
    assertThat("size of the log", Files.size(log)).is(0L);
  }

  @Test
  @Covers("kubernetes/logs/no-path")
  void containerWithoutALogPathRuns(CriEndpoint cri) {
    var container = cri.runSandbox().create(Probe.of(p -> p.exit(42)), c -> c.clearLogPath());
    assertThat("exit_code", container.start().awaitExit().status().getExitCode()).is(42);
    assertThat("log_path", container.status().getLogPath()).is("");
  }

  @Test
  @Covers("kubernetes/logs/removed-kept")
  void removedContainerLeavesItsLog(CriEndpoint cri) {
    var container = cri.runSandbox().create(writing("kept\n")).start().awaitExit().remove();
    assertThat("standard output", text(container.logFile())).is("kept\n");
  }

  @Test
  @Covers("kubernetes/logs/failed-create")
  @Contrast("containerThatWritesNothingHasAnEmptyLog")
  void containerThatCouldNotBeMadeLeavesNoLog(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var config =
        sandbox.containerConfig(
            SILENT, c -> c.getImageBuilder().setImage("plumbline.invalid/there/is:none"));
    assertThat(sandbox.attemptContainer(config)).failed();
    var log = Path.of(sandbox.config().getLogDirectory(), config.getLogPath());
    assertThat("whether there is a log", Files.exists(log)).is(false);
  }

  @Test
  @Covers("kubernetes/logs/restarted-apart")
  void eachAttemptWritesTheLogThatItsPathNames(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var first = sandbox.create(writing("first\n"), c -> c.setLogPath("0.log")).start().awaitExit();
    var name = first.config().getMetadata().toBuilder().setAttempt(1);
    var second =
        sandbox
            .create(writing("second\n"), c -> c.setLogPath("1.log").setMetadata(name))
            .start()
            .awaitExit();
    assertThat("log of the first", text(first.logFile())).is("first\n");
    assertThat("log of the second", text(second.logFile())).is("second\n");
  }

  private static Probe writing(String text) {
    return Probe.of(p -> p.writeFd("write", STDOUT, text.getBytes(StandardCharsets.UTF_8)))
        .reportingTo("/tmp/report");
  }

  private static String text(Path log) {
    return new String(LogFiles.written("stdout", log), StandardCharsets.UTF_8);
  }
}
