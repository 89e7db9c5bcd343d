package dev.plumbline.ci.engines;

import dev.plumbline.fixtures.runtime.ShellWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command on a terminal, with somebody at the keyboard: script(1). */
final class TypedCommand implements AutoCloseable {

  private final Process process;
  private final Path screen;

  private TypedCommand(Process process, Path screen) {
    this.process = process;
    this.screen = screen;
  }

  /** Starts it; what its terminal shows goes to a file of that directory. */
  static TypedCommand start(PrivateHost host, List<String> words) throws IOException {
    var screen = Files.createTempFile(host.directory(), "screen", "");
    var command = ShellWords.join(words);
    var builder =
        host.command(
            List.of("script", "--quiet", "--return", "--flush", "--command", command, "/dev/null"));
    return new TypedCommand(
        builder.redirectErrorStream(true).redirectOutput(screen.toFile()).start(), screen);
  }

  /** Waits until the screen shows a text. */
  TypedCommand awaitText(String text) {
    Await.until(() -> screen().contains(text), () -> "no " + text + " in " + screen());
    return this;
  }

  /** Types a line. */
  TypedCommand type(String line) throws IOException {
    process.getOutputStream().write((line + "\r").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return this;
  }

  /** Its exit status, once it has ended. */
  int exit() throws InterruptedException {
    if (!process.waitFor(Await.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("it does not end: " + screen());
    }
    return process.exitValue();
  }

  /** All that was shown. */
  String screen() {
    try {
      return Files.readString(screen);
    } catch (IOException e) {
      throw new AssertionError("read " + screen, e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
