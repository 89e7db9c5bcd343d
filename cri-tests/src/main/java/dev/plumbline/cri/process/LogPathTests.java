package dev.plumbline.cri.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logs whose path leads out of the log directory. */
@Requires({"run:registry", "witness:files"})
class LogPathTests {

  private static final Probe WRITES = Probe.of(p -> p.mark("written"));

  @Test
  @Covers("cri-security/process/log-path-escape")
  @Contrast("logInTheLogDirectoryIsWritten")
  void pathThatClimbsOutWritesNothingThere(CriEndpoint cri) {
    var outside = OutsideDirectory.in(cri.directory());
    Attempts.run(
        cri.runSandbox(),
        WRITES,
        c -> c.setLogPath("../" + OutsideDirectory.NAME + "/climbed.log"));
    assertThat("changes outside of the log directory", outside.changes()).is(List.of());
  }

  @Test
  @Covers("cri-security/process/log-path-link")
  @Contrast("logInTheLogDirectoryIsWritten")
  void linkInPlaceOfTheLogIsNotWrittenThrough(CriEndpoint cri) throws IOException {
    var outside = OutsideDirectory.in(cri.directory());
    var sandbox = cri.runSandbox();
    var log = Path.of(sandbox.config().getLogDirectory(), "link.log");
    Files.createSymbolicLink(log, outside.path(OutsideDirectory.MARKER));
    Attempts.run(sandbox, WRITES, c -> c.setLogPath("link.log"));
    assertThat("changes where the link points", outside.changes()).is(List.of());
  }

  void logInTheLogDirectoryIsWritten(CriEndpoint cri) {
    assertThat(cri.runSandbox().run(WRITES)).step("written").succeeded();
  }
}
