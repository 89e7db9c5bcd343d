package dev.plumbline.cri.logs;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.log.ContainerLog;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;

/** Where a log is, and what its lines look like. */
@Requires({"run:registry", "witness:files"})
class LogFormTests {

  private static final Probe WRITES = Probe.of(p -> p.uname("kernel").getcwd("cwd"));

  @Test
  @Covers({"kubernetes/logs/path", "kubernetes/logs/form", "kubernetes/logs/time"})
  void everyLineHasATimeAStreamAndATag(CriEndpoint cri) {
    var lines = log(cri).wellFormed().lines();
    assertThat("lines of the log", lines.size()).is("at least one", count -> count > 0);
  }

  @Test
  @Covers({"kubernetes/logs/complete-at-exit", "kubernetes/logs/binary", "kubernetes/logs/stdout"})
  void whatTheProgramWroteIsThereWhenItHasEnded(CriEndpoint cri) {
    assertThat(cri.runSandbox().run(WRITES)).ranToTheEnd();
  }

  @Test
  @Covers("kubernetes/logs/mode")
  void logCannotBeReadByEverybody(CriEndpoint cri) throws IOException {
    var container = cri.runSandbox().create(WRITES).start().awaitExit();
    var mode = Files.getPosixFilePermissions(container.logFile());
    assertThat("whether everybody may read it", mode.contains(PosixFilePermission.OTHERS_READ))
        .is(false);
  }

  private static ContainerLog log(CriEndpoint cri) {
    return cri.runSandbox().create(WRITES).start().awaitExit().log();
  }
}
