package dev.plumbline.launcher.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command of the launcher under strace(1), and kills it at one of the system calls of its
 * main thread that last: at its entry, so that the call is not done. Its children are let go.
 *
 * @param directory where the trace is written
 */
record Tracer(Path directory) {

  /**
   * Whatever is seen from outside the launcher. A file that is opened to be made is seen by what
   * follows.
   */
  private static final String LASTING =
      "?mkdir,mkdirat,?mknod,mknodat,?rename,renameat,renameat2,?unlink,unlinkat,?rmdir,write,"
          + "pwrite64,sendto,sendmsg,pidfd_send_signal,fchownat,?chown,bpf";

  private static final long PATIENCE_SECONDS = 60;

  /** How many such calls a command makes. */
  int calls(List<String> line) throws IOException, InterruptedException {
    var trace = directory.resolve("trace");
    run(line, List.of("--output", trace.toString(), "--trace=" + LASTING));
    Map<String, Integer> byThread = new HashMap<>();
    for (var call : Files.readAllLines(trace)) {
      if (call.contains("(")) {
        byThread.merge(call.split(" ", 2)[0], 1, Integer::sum);
      }
    }
    Files.delete(trace);
    return byThread.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /**
   * Kills the command at its nth such call.
   *
   * @return whether it was killed: it may have ended before
   */
  boolean kill(List<String> line, int nth) throws IOException, InterruptedException {
    var inject = "--inject=" + LASTING + ":signal=KILL:when=" + nth;
    var status = run(line, List.of("--output", "/dev/null", "--trace=" + LASTING, inject));
    return status == 128 + 9;
  }

  private static int run(List<String> line, List<String> options)
      throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of("strace", "--quiet=all", "-f", "--detach-on=execve"));
    words.addAll(options);
    words.addAll(line);
    var process =
        new ProcessBuilder(words)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("still at work after " + PATIENCE_SECONDS + " s: " + line);
    }
    return process.exitValue();
  }
}
