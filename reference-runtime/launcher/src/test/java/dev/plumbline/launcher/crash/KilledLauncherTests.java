package dev.plumbline.launcher.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    return new Remains(launcher.directory(), launcher.id()).look();
  }
}
