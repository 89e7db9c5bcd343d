package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** How readily the kernel ends the program for memory: config.md#configLinuxProcess. */
class OomScoreAdjTests {

  private static final int AT_FDCWD = -100;
  private static final String FILE = "/proc/self/oom_score_adj";
  private static final Probe SCORE = Probe.of(p -> p.readFile("score", FILE));

  @Test
  @Covers("runtime-spec/process/oom-score-adj")
  void scoreIsThatOfTheConfiguration(OciRuntime runtime) {
    assertThat(runtime.run(with(417))).step("score").read("417\n");
  }

  @Test
  @Covers("runtime-spec/process/oom-score-adj-zero")
  void scoreOfZeroIsSetWhereTheCallersIsHigher(OciRuntime runtime) {
    var seen = runtime.run(with(0), create -> create.calledBy(withScore("417")));
    assertThat(seen).step("score").read("0\n");
  }

  @Test
  @Covers("runtime-spec/process/oom-score-adj-negative")
  void negativeScoreIsSet(OciRuntime runtime) {
    assertThat(runtime.run(with(-417))).step("score").read("-417\n");
  }

  @Test
  @Covers("runtime-spec/process/oom-score-adj-unset")
  void withoutAScoreThatOfTheCallerIsKept(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(SCORE), create -> create.calledBy(withScore("293")));
    assertThat(seen).step("score").read("293\n");
  }

  @Test
  @Covers("runtime-spec/process/oom-score-adj-range")
  @Contrast("scoreIsThatOfTheConfiguration")
  void scoreThatTheKernelDoesNotTakeIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(with(1001))).refused();
  }

  private static Bundle with(int score) {
    return Bundle.running(SCORE).process(process -> process.withOomScoreAdj(score));
  }

  private static BiConsumer<ProgramBuilder, Label> withScore(String score) {
    return (program, failed) -> {
      var file = program.slot("file");
      var flags = OpenFlags.of(OpenFlag.WRONLY, OpenFlag.CLOEXEC);
      program.call(SyscallName.OPENAT, AT_FDCWD, FILE, flags, 0).into(file).ifNegative(failed);
      program.call(SyscallName.WRITE, file, score, score.length()).ifNegative(failed);
    };
  }
}
