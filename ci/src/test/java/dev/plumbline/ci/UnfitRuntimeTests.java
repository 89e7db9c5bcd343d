package dev.plumbline.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --runtime} may be given that is no runtime: one message, soon, and nothing left. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class UnfitRuntimeTests {

  @TempDir private Path directory;
  private Path work;

  @BeforeEach
  void makeWork() throws IOException {
    work = Files.createDirectory(directory.resolve("work"));
  }

  @Test
  void absentFileIsAWrongCommandLine() {
    assertUsage(directory.resolve("absent"), "there is no such file");
  }

  @Test
  void directoryIsAWrongCommandLine() {
    assertUsage(directory, "is not a file");
  }

  @Test
  void fileThatIsNotExecutableIsAWrongCommandLine() throws IOException {
    assertUsage(Files.createFile(directory.resolve("plain")), "is not executable");
  }

  @Test
  void textThatIsNoScriptIsNotRunByAShell() {
    var run = check(Scripts.text(directory.resolve("text"), "touch " + work + "/ran\n"));
    assertInconclusive(run, "is neither an ELF program nor a script that begins with #!");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kill -SEGV $$ | command: create, expected: exit status 0, seen: exit status 139",
        "head -c 99999 /dev/urandom; head -c 99999 /dev/urandom >&2 | cannot run a minimal bundle",
        "exec cat /dev/zero | script: --version ",
        "sleep 60 & sleep 60 | --version did not end within 10 s",
        "case $* in *create*) sleep 60 & sleep 60;; esac | create, expected: exit status 0",
        "echo $* >&2; exit 9 | seen: exit status 9: --root",
      })
  void scriptThatIsNoRuntimeIsRefusedByTheCanary(String line, String said) {
    var script = Scripts.text(directory.resolve("script"), "#!/bin/sh\n" + line + "\n");
    assertInconclusive(check(script), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bin/true", "/bin/false"})
  void programThatIsNoRuntimeIsRefusedByTheCanary(String program) {
    assertInconclusive(check(Path.of(program)), "cannot run a minimal bundle on this host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pretending", "creating"})
  void runtimeThatRunsNoProgramIsRefusedByTheCanary(String name) {
    var run = check(Scripts.resource(name, directory));
    assertInconclusive(run, "the probe did not report 'ready'");
  }

  private CommandRun check(Path runtime) {
    return CommandRun.check(work, "--runtime", runtime.toString());
  }

  private void assertUsage(Path runtime, String what) {
    var run = check(runtime);
    assertThat(run.complaint()).isEqualTo("--runtime " + runtime + ": " + what);
    assertThat(run.exit()).isEqualTo(2);
    assertNothingIsLeft();
  }

  private void assertInconclusive(CommandRun run, String said) {
    assertThat(run.complaint()).contains(said);
    assertThat(run.err()).hasSizeLessThan(9000);
    assertThat(run.hasTrace()).isFalse();
    assertThat(run.exit()).isEqualTo(3);
    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() {
    assertThat(work).isEmptyDirectory();
    assertThat(Remains.of(directory.toString(), Duration.ofSeconds(2))).isEmpty();
  }
}
