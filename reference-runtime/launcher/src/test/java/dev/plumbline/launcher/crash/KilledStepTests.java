package dev.plumbline.launcher.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.operation.CreateRequest;
import dev.plumbline.launcher.operation.Operations;
import dev.plumbline.launcher.state.StateRoot;
import dev.plumbline.syscalls.host.ProcessSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A launcher that is killed at any step that lasts: {@code state} tells what is there, and {@code
 * delete --force} removes it, so that the id can be used again. Some of the steps, by the seed;
 * {@code -Dsteps=all} tries each.
 */
class KilledStepTests {

  private static final boolean ALL = System.getProperty("steps", "").equals("all");
  private static final int STRIDE = ALL ? 1 : 17;
  private static final int FIRST = ALL ? 0 : (int) (Long.getLong("plumbline.seed", 1) % STRIDE);
  private static final String HALF_MADE = "its creation has only begun";

  @TempDir Path directory;

  /** How far a container has come before the command that is killed. */
  private enum Before {
    NOTHING,
    CREATED,
    STARTED,
    STOPPED
  }

  private enum Command {
    CREATE(
        Before.NOTHING,
        Set.of("does not exist", HALF_MADE, "creating", "created", "stopped"),
        "create"),
    RUN(
        Before.NOTHING,
        Set.of("does not exist", HALF_MADE, "creating", "created", "running", "stopped"),
        "run",
        "--detach"),
    START(Before.CREATED, Set.of("created", "running"), "start"),
    EXEC(Before.STARTED, Set.of("running"), "exec", "--detach"),
    UPDATE(Before.STARTED, Set.of("running"), "update", "--pids-limit", "77"),
    PAUSE(Before.STARTED, Set.of("running", "paused"), "pause"),
    KILL(Before.STARTED, Set.of("running", "stopped"), "kill"),
    DELETE(Before.STOPPED, Set.of("stopped", "does not exist"), "delete"),
    DELETE_BY_FORCE(
        Before.STARTED, Set.of("running", "stopped", "does not exist"), "delete", "--force");

    private final Before before;
    private final Set<String> afterwards;
    private final List<String> words;

    Command(Before before, Set<String> afterwards, String... words) {
      this.before = before;
      this.afterwards = afterwards;
      this.words = List.of(words);
    }

    List<String> line(LauncherCommand launcher) throws IOException {
      var line = launcher.line(words.toArray(String[]::new));
      if (before == Before.NOTHING) {
        line.addAll(List.of("--pid-file", launcher.directory().resolve("pid").toString()));
        line.addAll(List.of("--bundle", launcher.directory().toString()));
      }
      line.add(launcher.id());
      line.addAll(this == EXEC ? List.of("/ends") : this == KILL ? List.of("KILL") : List.of());
      return line;
    }
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void launcherThatIsKilledAtAnyStepLeavesWhatIsRemoved(Command command) throws Exception {
    var id = "step-" + ProcessHandle.current().pid();
    var launcher = LauncherCommand.in(directory, id);
    var tracer = new Tracer(directory);
    var operations = new Operations(new StateRoot(directory.resolve("state")));
    var remains = new Remains(directory, id);
    bring(operations, id, command.before);
    var steps = tracer.calls(command.line(launcher));
    assertThat(steps).as("steps of %s", command).isPositive();
    operations.delete(id, true);
    var seen = new TreeSet<String>();
    var killed = 0;
    for (var step = 1; step <= steps; step++) {
      if (step % STRIDE != FIRST && step != steps) {
        continue;
      }
      bring(operations, id, command.before);
      killed += tracer.kill(command.line(launcher), step) ? 1 : 0;
      var status = status(operations, id);
      seen.add(status);
      assertThat(status).as("%s, step %d", command, step).isIn(command.afterwards);
      assertThat(isRunning(id))
          .as("%s, step %d: %s", command, step, status)
          .isEqualTo(Set.of("running", "paused").contains(status));
      operations.delete(id, true);
      Orphans.reap();
      assertThat(remains.look()).as("%s, step %d", command, step).isEmpty();
    }
    assertThat(killed).as("kills of %s, after which it was %s", command, seen).isPositive();
  }

  private void bring(Operations operations, String id, Before before) throws IOException {
    if (before == Before.NOTHING) {
      return;
    }
    var container = operations.create(CreateRequest.of(id, directory));
    if (before != Before.CREATED) {
      operations.start(id);
    }
    if (before == Before.STOPPED) {
      operations.kill(id, 9, false);
      operations.await(container);
    }
  }

  /** One line that says what is there, or why nothing can be said. */
  private static String status(Operations operations, String id) throws IOException {
    try {
      return operations.state(id).status().text();
    } catch (Refusal e) {
      assertThat(e.getMessage()).startsWith("container " + id + ": ").doesNotContain("\n");
      return e.getMessage()
          .substring(e.getMessage().indexOf(": ") + 2)
          .replaceAll(" below .*|;.*", "");
    }
  }

  /** Whether the user's program is there. */
  private static boolean isRunning(String id) throws IOException {
    return ProcessSnapshot.all().stream()
        .anyMatch(process -> process.isAlive() && process.commandLine().equals(List.of("/" + id)));
  }
}
