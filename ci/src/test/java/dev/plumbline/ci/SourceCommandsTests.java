package dev.plumbline.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on Plumbline's own sources: {@code new-test} and {@code lint}. */
class SourceCommandsTests {

  private static final String SOURCE = "--source=..";

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "runtime-spec/root/readonli, no clause has this id; did you mean runtime-spec/root/readonly",
    "nonsense, no clause has this id",
    "runtime-spec/root/readonly, has a test already: RootReadonlyTests.",
    "runtime-spec/root/path-symlink, 'is said to be untestable: '"
  })
  void newTestIsRefusedWhereThereIsNothingToWrite(String id, String said) {
    var run = CommandRun.of("new-test", id, SOURCE);
    assertThat(run.complaint()).startsWith(id + ": " + said);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.hasTrace()).isFalse();
  }

  @Test
  void newTestWithoutAnIdIsAWrongCommandLine() {
    assertThat(CommandRun.of("new-test", SOURCE).exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new-test nonsense", "lint --quick"})
  void directoryOfSomethingElseIsAWrongCommandLine(String words) {
    var run = CommandRun.of((words + " --source=" + directory).split(" "));
    assertThat(run.complaint()).contains("is not Plumbline's source tree");
    assertThat(run.exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new-test", "lint"})
  void helpTellsWhatTheCommandDoes(String command) {
    var run = CommandRun.of(command, "--help");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Usage: plumb " + command);
  }

  @Test
  void lintFindsNothingInThisTree() {
    var run = CommandRun.of("lint", "--quick", SOURCE);
    assertThat(run.out()).startsWith("nothing found");
    assertThat(run.exit()).isZero();
  }

  @Test
  void eachFindingOfLintHasItsCure() throws Exception {
    var folder =
        Files.createDirectories(directory.resolve("oci-tests/src/main/java/dev/plumbline/oci"));
    Files.writeString(folder.resolve("ThingUtils.java"), "\n".repeat(401));
    var run = CommandRun.of("lint", "--quick", "--source=" + directory);
    assertThat(run.out().lines())
        .contains(
            "sizes         oci-tests/src/main/java/dev/plumbline/oci/ThingUtils.java: has 401 lines,"
                + " more than 400",
            "              git mv it to the name of what it is",
            "3 findings")
        .anyMatch(line -> line.startsWith("              printf '/** %s */"));
    assertThat(run.exit()).isEqualTo(1);
  }
}
