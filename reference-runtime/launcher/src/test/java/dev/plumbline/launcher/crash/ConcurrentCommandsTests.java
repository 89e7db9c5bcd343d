package dev.plumbline.launcher.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two commands on one container at once, each in a process of its own. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ConcurrentCommandsTests {

  private static final int TRIES = 3;

  @TempDir Path directory;
  private LauncherCommand launcher;

  @BeforeEach
  void bundle() throws IOException {
    launcher = LauncherCommand.in(directory, "at-once-" + ProcessHandle.current().pid());
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    assertThat(launcher.run("delete", "--force", launcher.id())).isZero();
    assertThat(new Remains(directory, launcher.id()).look()).isEmpty();
  }

  @Test
  void onlyOneOfTwoCreatesMakesTheContainer() throws Exception {
    for (var i = 0; i < TRIES; i++) {
      assertThat(statuses(create(), create(), create())).containsExactlyInAnyOrder(0, 1, 1);
      assertThat(launcher.run("start", launcher.id())).isZero();
      assertThat(launcher.run("delete", "--force", launcher.id())).isZero();
    }
  }

  @Test
  void startAndDeleteFollowEachOther() throws Exception {
    for (var i = 0; i < TRIES; i++) {
      assertThat(launcher.create().waitFor()).isZero();
      var statuses = statuses(words("start"), words("delete", "--force"));
      assertThat(statuses.get(1)).isZero();
      assertThat(launcher.run("state", launcher.id())).isEqualTo(1);
      assertThat(new Remains(directory, launcher.id()).look()).isEmpty();
    }
  }

  @Test
  void killAndDeleteFollowEachOther() throws Exception {
    for (var i = 0; i < TRIES; i++) {
      begin();
      var statuses = statuses(kill(), words("delete", "--force"));
      assertThat(statuses.get(1)).isZero();
      assertThat(new Remains(directory, launcher.id()).look()).isEmpty();
    }
  }

  @Test
  void bothOfTwoDeletesByForceSucceedAndOneOfTwoOthers() throws Exception {
    for (var i = 0; i < TRIES; i++) {
      begin();
      assertThat(statuses(words("delete", "--force"), words("delete", "--force")))
          .containsExactly(0, 0);
      begin();
      assertThat(launcher.run(kill())).isZero();
      assertThat(statuses(words("delete"), words("delete"))).containsExactlyInAnyOrder(0, 1);
    }
  }

  @Test
  void deleteAndCreateAnewFollowEachOther() throws Exception {
    for (var i = 0; i < TRIES; i++) {
      begin();
      var statuses = statuses(words("delete", "--force"), create());
      assertThat(statuses.get(0)).isZero();
      // Either the id was in use, or the new container is there and whole.
      assertThat(launcher.run("start", launcher.id())).isEqualTo(statuses.get(1));
      assertThat(launcher.run("delete", "--force", launcher.id())).isZero();
    }
  }

  @Test
  void execAndDeleteFollowEachOther() throws Exception {
    for (var i = 0; i < TRIES; i++) {
      begin();
      var exec = List.of("exec", "--detach", launcher.id(), "/" + launcher.id());
      var statuses = statuses(exec.toArray(String[]::new), words("delete", "--force"));
      assertThat(statuses.get(1)).isZero();
      assertThat(new Remains(directory, launcher.id()).look()).isEmpty();
    }
  }

  private void begin() throws Exception {
    assertThat(launcher.create().waitFor()).isZero();
    assertThat(launcher.run("start", launcher.id())).isZero();
  }

  private String[] create() {
    return new String[] {"create", "--bundle", directory.toString(), launcher.id()};
  }

  private String[] kill() {
    return new String[] {"kill", launcher.id(), "KILL"};
  }

  private String[] words(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.add(launcher.id());
    return all.toArray(String[]::new);
  }

  /** Starts all at once; a command that fails says so on one line, about this container. */
  private List<Integer> statuses(String[]... commands) throws Exception {
    List<Process> started = new ArrayList<>();
    for (var command : commands) {
      // Into a file: a container holds a pipe open as long as it lives.
      started.add(
          new ProcessBuilder(launcher.line(command))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(told(started.size()).toFile())
              .start());
    }
    List<Integer> statuses = new ArrayList<>();
    for (var process : started) {
      var status = process.waitFor();
      assertThat(Files.readAllLines(told(statuses.size())))
          .hasSize(status)
          .allMatch(line -> line.startsWith("plumb-runtime: container " + launcher.id() + ": "));
      statuses.add(status);
    }
    return statuses;
  }

  private Path told(int command) {
    return directory.resolve("told-" + command);
  }
}
