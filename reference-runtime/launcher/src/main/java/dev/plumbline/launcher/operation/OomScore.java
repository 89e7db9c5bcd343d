package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How readily the kernel ends a process where memory is short: config.md#linux-process. */
final class OomScore {

  private OomScore() {}

  /** Sets it from outside, where the process itself may not. */
  static void set(long pid, int score) {
    try {
      Files.writeString(Path.of("/proc/" + pid + "/oom_score_adj"), Integer.toString(score));
    } catch (IOException e) {
      throw new Refusal(
          "process.oomScoreAdj: the kernel refuses " + score + ": " + e.getMessage(), e);
    }
  }
}
