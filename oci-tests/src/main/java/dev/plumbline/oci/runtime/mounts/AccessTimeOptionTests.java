package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * When reading changes the time of access: config.md#configLinuxMountOptions. That time is set
 * first, to one that is older than the last change or to one that lies ahead of it.
 */
class AccessTimeOptionTests {

  private static final long CHANGED = 2_000;
  private static final long OLD = 1_000;

  /** In the year 2100: relatime leaves it, as it is later than any change. */
  private static final long AHEAD = 4_102_444_800L;

  private static final Function<StepRecord, Long> ACCESSED =
      step -> step.stat().accessed().seconds();

  @ParameterizedTest
  @ValueSource(strings = {"bind", "tmpfs"})
  @Covers("runtime-spec/mounts/option-noatime")
  @Contrast("withoutOptionsAnOldTimeIsMoved")
  void noatimeKeepsTheTimeOfAFile(String type, OciRuntime runtime) {
    assertThat(runtime.run(Mounted.as(type, reading(OLD), "noatime")))
        .step("after")
        .is(ACCESSED, OLD);
  }

  @Test
  @Covers("runtime-spec/mounts/option-atime")
  void atimeTakesBackNoatime(OciRuntime runtime) {
    moves(OLD, runtime.run(tmpfs(reading(OLD), "noatime", "atime")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bind", "tmpfs"})
  @Covers("runtime-spec/mounts/option-nodiratime")
  @Contrast("withoutOptionsAnOldTimeIsMoved")
  void nodiratimeKeepsTheTimeOfADirectory(String type, OciRuntime runtime) {
    assertThat(runtime.run(Mounted.as(type, listing(), "nodiratime")))
        .step("after")
        .is(ACCESSED, OLD);
  }

  @Test
  @Covers("runtime-spec/mounts/option-diratime")
  void diratimeTakesBackNodiratime(OciRuntime runtime) {
    moves(OLD, runtime.run(tmpfs(listing(), "nodiratime", "diratime")));
  }

  @Test
  @Covers("runtime-spec/mounts/option-relatime")
  void relatimeMovesATimeBeforeTheLastChange(OciRuntime runtime) {
    moves(OLD, runtime.run(tmpfs(reading(OLD), "relatime")));
  }

  @Test
  @Covers("runtime-spec/mounts/option-relatime")
  void relatimeKeepsATimeAfterTheLastChange(OciRuntime runtime) {
    assertThat(runtime.run(tmpfs(reading(AHEAD), "relatime"))).step("after").is(ACCESSED, AHEAD);
  }

  @Test
  @Covers("runtime-spec/mounts/option-strictatime")
  void strictatimeMovesEveryTime(OciRuntime runtime) {
    moves(AHEAD, runtime.run(tmpfs(reading(AHEAD), "strictatime")));
  }

  /** What is left is the kernel's own choice, which is relatime where Linux is the kernel. */
  @Test
  @Covers("runtime-spec/mounts/option-nostrictatime")
  void nostrictatimeTakesBackStrictatime(OciRuntime runtime) {
    var plain = runtime.run(tmpfs(reading(AHEAD)));
    var seen = runtime.run(tmpfs(reading(AHEAD), "strictatime", "nostrictatime"));
    assertThat("the time is kept", kept(AHEAD, seen)).is(kept(AHEAD, plain));
  }

  void withoutOptionsAnOldTimeIsMoved(OciRuntime runtime) {
    moves(OLD, runtime.run(tmpfs(reading(OLD))));
    moves(OLD, runtime.run(tmpfs(listing())));
  }

  private static Bundle tmpfs(Probe probe, String... options) {
    return Mounted.as("tmpfs", probe, options);
  }

  private static Probe reading(long accessed) {
    return Probe.of(
        p ->
            p.createFile("create", "/place/file", "text")
                .setTimes("set", "/place/file", accessed, CHANGED)
                .readFile("read", "/place/file")
                .stat("after", "/place/file"));
  }

  private static Probe listing() {
    return Probe.of(
        p ->
            p.mkdir("create", "/place/directory", 0755)
                .setTimes("set", "/place/directory", OLD, CHANGED)
                .listDirectory("list", "/place/directory")
                .stat("after", "/place/directory"));
  }

  private static boolean kept(long before, Seen seen) {
    assertThat(seen).step("set").succeeded();
    return ACCESSED.apply(assertThat(seen).step("after").value()) == before;
  }

  private static void moves(long before, Seen seen) {
    assertThat(seen).step("set").succeeded();
    var after = ACCESSED.apply(assertThat(seen).step("after").value());
    assertThat("time of access", after).isNot(before);
  }
}
