package dev.plumbline.oci.commandline.log;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file that errors are told in: runc(8), --log. */
class LogFileTests {

  @Test
  @Covers({"commandline/log/file", "commandline/log/file-created"})
  void errorIsWrittenToAFileThatIsMade(OciRuntime runtime) {
    var log = LogFile.of(runtime);
    assertThat(log.ofAnError(runtime, "text")).failed();
    assertThat("lines of the log", log.lines()).isNot(List.of());
  }

  @Test
  @Covers("commandline/log/file-appended")
  void fileThatExistsIsAppendedTo(OciRuntime runtime) throws IOException {
    var log = LogFile.of(runtime);
    Files.writeString(log.path(), "before\n");
    assertThat(log.ofAnError(runtime, "text")).failed();
    assertThat("first line", log.lines().get(0)).is("before");
    assertThat("number of lines", log.lines().size()).is("2 or more", count -> count > 1);
  }

  @Test
  @Covers("commandline/log/file-relative")
  void relativeFileIsInTheCurrentDirectory(OciRuntime runtime) {
    var current = runtime.newDirectory("current");
    var bundle = runtime.write(Bundle.idle().set("/root/path", "missing"));
    var create = runtime.call(Operation.CREATE).globals("--log", "log").in(current);
    assertThat(create.bundle(bundle).id(runtime.newId()).execute()).failed();
    assertThat("lines", new LogFile(current.resolve("log")).lines()).isNot(List.of());
  }

  @Test
  @Covers("commandline/log/debug")
  void debugAddsLines(OciRuntime runtime) {
    var plain = new LogFile(runtime.directory().resolve("plain"));
    var debug = new LogFile(runtime.directory().resolve("debug"));
    runtime.create(Bundle.idle(), call -> plain.in("json", call));
    runtime.create(Bundle.idle(), call -> debug.in("json", call).globals("--debug"));
    var most = plain.lines().size();
    assertThat("lines", debug.lines().size()).is("more than " + most, count -> count > most);
  }

  @Test
  @Covers("commandline/log/quiet")
  void successLeavesNoErrorInTheLog(OciRuntime runtime) {
    var log = LogFile.of(runtime);
    runtime.create(Bundle.idle(), call -> log.in("json", call));
    assertThat("levels", log.levels()).is("no error", levels -> !levels.contains("error"));
  }

  /** The program's directory is entered from inside, where a file is in its place. */
  @Test
  @Covers("commandline/log/inside")
  void errorInsideTheContainerIsWrittenToTheFile(OciRuntime runtime) {
    var log = LogFile.of(runtime);
    var bundle = Bundle.idle().file("rootfs/file", "").set("/process/cwd", "/file");
    var attempt = runtime.attemptCreate(bundle, call -> log.in("json", call));
    assertThat(attempt).refused();
    assertThat("levels", log.levels()).is("an error", levels -> levels.contains("error"));
  }
}
