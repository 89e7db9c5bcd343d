package dev.plumbline.ci.engines;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server that an engine consists of. Its log stays in the build's directory. */
final class Daemon implements Closeable {

  private static final int LINES = 20;

  private final Process process;
  private final Path log;

  private Daemon(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts one, and waits until it answers.
   *
   * @param question a client's command that succeeds from then on
   */
  static Daemon start(PrivateHost host, String name, List<String> words, List<String> question)
      throws IOException {
    var log =
        Files.createDirectories(Path.of("target", "engines").toAbsolutePath())
            .resolve(name + ".log");
    var builder = host.command(words).redirectErrorStream(true).redirectOutput(log.toFile());
    var daemon = new Daemon(builder.start(), log);
    try {
      Await.until(() -> daemon.answers(host, question), () -> "it does not answer");
    } catch (AssertionError e) {
      daemon.close();
      throw new AssertionError(name + ": " + e.getMessage() + "\n" + daemon.lastWords(), e);
    }
    return daemon;
  }

  private boolean answers(PrivateHost host, List<String> question) {
    if (!process.isAlive()) {
      throw new AssertionError("it ended with status " + process.exitValue());
    }
    return host.run(question).exit() == 0;
  }

  private String lastWords() throws IOException {
    var lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
  }

  /** Ends it as a service manager would. */
  @Override
  public void close() {
    process.destroy();
    if (!Await.holds(() -> !process.isAlive(), Await.PATIENCE)) {
      process.destroyForcibly();
      throw new AssertionError("the daemon does not end: see " + log);
    }
  }
}
