package dev.plumbline.launcher.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.syscalls.host.ProcessSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A launcher that is killed at any moment leaves what {@code delete --force} removes. */
class KilledLauncherTests {

  private static final int MOMENTS = 8;

  @TempDir Path directory;

  @Test
  void nothingIsLeftOfACreateThatWasKilled() throws Exception {
    var launcher = LauncherCommand.in(directory, "crash-" + ProcessHandle.current().pid());
    var begin = System.nanoTime();
    assertThat(launcher.create().waitFor()).isZero();
    var whole = System.nanoTime() - begin;
    assertThat(launcher.run("delete", "--force", launcher.id())).isZero();
    assertThat(remains(launcher)).isEmpty();
    for (var moment = 1; moment <= MOMENTS; moment++) {
      var create = launcher.create();
      // The latter half of a command does the work; the former loads classes.
      create.waitFor(whole / 2 + whole * moment / (2 * MOMENTS), TimeUnit.NANOSECONDS);
      create.destroyForcibly().waitFor();
      assertThat(launcher.run("delete", "--force", launcher.id())).isZero();
      assertThat(remains(launcher)).as("after moment %d of %d", moment, MOMENTS).isEmpty();
    }
  }

  @Test
  void onlyOneOfSeveralStartsAtATimeSucceeds() throws Exception {
    var launcher = LauncherCommand.in(directory, "starts-" + ProcessHandle.current().pid());
    assertThat(launcher.create().waitFor()).isZero();
    try {
      var starts =
          List.of(
              launcher.start("start", launcher.id()),
              launcher.start("start", launcher.id()),
              launcher.start("start", launcher.id()));
      var statuses = new ArrayList<Integer>();
      for (var start : starts) {
        statuses.add(start.waitFor());
      }
      assertThat(statuses).containsExactlyInAnyOrder(0, 1, 1);
    } finally {
      assertThat(launcher.run("delete", "--force", launcher.id())).isZero();
    }
    assertThat(remains(launcher)).isEmpty();
  }

  private static List<String> remains(LauncherCommand launcher) throws IOException {
    var state = launcher.directory().resolve("state/" + launcher.id());
    var mounts = Files.readAllLines(Path.of("/proc/self/mounts")).stream();
    var processes =
        ProcessSnapshot.all().stream()
            .filter(process -> !process.hasEnded())
            .filter(process -> isOurs(process, launcher))
            .map(ProcessSnapshot::toString);
    return Stream.of(
            Stream.of(state).filter(Files::exists).map(Path::toString),
            mounts.filter(line -> line.contains(launcher.directory().toString())),
            processes,
            cgroups(launcher.id()).stream())
        .flatMap(parts -> parts)
        .toList();
  }

  /** Its own program, or one of the launcher's that waits with the container's root. */
  private static boolean isOurs(ProcessSnapshot process, LauncherCommand launcher) {
    return process.cgroups().stream().anyMatch(line -> line.endsWith("/" + launcher.id()))
        || process.commandLine().equals(List.of("/" + launcher.id()));
  }

  private static List<String> cgroups(String id) throws IOException {
    try (var hierarchies = Files.list(Path.of("/sys/fs/cgroup"))) {
      return Stream.concat(Stream.of(Path.of("/sys/fs/cgroup")), hierarchies)
          .map(hierarchy -> hierarchy.resolve("plumbline-crash/" + id))
          .filter(Files::exists)
          .map(Path::toString)
          .toList();
    }
  }
}
