package dev.plumbline.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flags with values that mean nothing: one line that names flag and value, before any work. */
@Execution(ExecutionMode.CONCURRENT)
class WrongFlagTests {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--clause | runtime-spec/nonsense | --clause runtime-spec/nonsense: no clause has this id",
        "--filter | zzz-nothing-zzz | no test is selected by --filter",
        "--tag | zzz-nothing-zzz | --tag zzz-nothing-zzz",
        "--format | pdf | pdf",
        "--jobs | 0 | --jobs 0: must be from 1 to 256",
        "--jobs | many | many",
        "--spec | nonsense | nonsense",
        "--profile | /nonexistent/profile | --profile /nonexistent/profile: ",
        "--profile | /bin/true | --profile /bin/true: ",
        "--out | /dev/null | --out /dev/null: is not a directory",
        "--out | /proc/nonsense | --out /proc/nonsense: cannot be made a directory",
        "--work | /nonexistent | --work /nonexistent: there is no such directory",
        "--work | /bin/true | --work /bin/true: is not a directory",
        "--work | /proc | --work /proc: ",
        "--nonsense | 1 | --nonsense",
      })
  void valueThatMeansNothingIsAWrongCommandLine(String flag, String value, String said)
      throws IOException {
    var run = CommandRun.of("check", "oci", "--runtime", "/usr/sbin/runc", flag, value);
    assertThat(run.complaint()).contains(said).contains(flag);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.hasTrace()).isFalse();
    assertThat(run.err().lines().count()).isLessThan(8);
  }

  @Test
  void reportCannotReplaceAFile() throws IOException {
    var file = Files.writeString(directory.resolve("notes"), "precious");
    var run = CommandRun.check(directory, "--runtime", "/usr/sbin/runc", "--out", "" + file);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(file).hasContent("precious");
  }

  @Test
  void withoutPrivilegesTheMessageNamesRoot() throws Exception {
    var run = PlumbProcess.start(directory, "setpriv", "--bounding-set=-all", "--inh-caps=-all");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("The suite has no CAP_SYS_ADMIN: run it as root.");
    assertThat(run.err()).doesNotContain("\tat ");
    assertThat(directory.resolve("work")).isEmptyDirectory();
  }
}
