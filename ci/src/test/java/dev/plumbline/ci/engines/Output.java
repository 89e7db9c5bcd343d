package dev.plumbline.ci.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a command ended.
 *
 * @param words its command line
 * @param exit its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Output(List<String> words, int exit, String out, String err) {

  /**
   * Runs a command with nothing on its standard input. Its output goes to files: a process that it
   * leaves may hold a pipe open.
   *
   * @throws AssertionError if it does not end in time; it is killed then
   */
  static Output of(ProcessBuilder builder) {
    try {
      var out = Files.createTempFile("engine", ".out");
      var err = Files.createTempFile("engine", ".err");
      try {
        var process =
            builder
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(Await.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
          process.destroyForcibly();
          throw new AssertionError(builder.command() + " does not end: " + text(out) + text(err));
        }
        return new Output(builder.command(), process.exitValue(), text(out), text(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /**
   * What it printed, where nothing else than success will do.
   *
   * @throws AssertionError if it failed
   */
  String printed() {
    if (exit != 0) {
      throw new AssertionError(this);
    }
    return out.strip();
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
