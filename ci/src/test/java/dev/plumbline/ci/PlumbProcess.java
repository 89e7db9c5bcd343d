package dev.plumbline.ci;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code plumb check oci --runtime runc} in a process of its own. */
final class PlumbProcess implements AutoCloseable {

  private static final Pattern PREFIX = Pattern.compile("plumbline-(pl[0-9a-f]{6})");

  private final Process process;
  private final Path work;
  private final StringBuilder said = new StringBuilder();

  private PlumbProcess(Process process, Path work) {
    this.process = process;
    this.work = work;
  }

  /**
   * Starts it.
   *
   * @param directory where its work and report go
   * @param wrapper words before the command
   */
  static PlumbProcess start(Path directory, String... wrapper) throws IOException {
    var work = Files.createDirectory(directory.resolve("work"));
    // A build in the background of a shell ignores interrupts, and its children inherit that.
    var words = new ArrayList<>(List.of("env", "--default-signal=INT"));
    words.addAll(List.of(wrapper));
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Plumb.class.getName()));
    words.addAll(List.of("check", "oci", "--runtime", "/usr/sbin/runc", "--work", "" + work));
    words.addAll(List.of("--out", directory.resolve("report").toString(), "--format", "json"));
    var builder = new ProcessBuilder(words);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return new PlumbProcess(builder.start(), work);
  }

  /** Waits until it has told a first finding, and returns the prefix of the run. */
  String awaitFinding() throws IOException {
    var reader = process.errorReader(StandardCharsets.UTF_8);
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("  ")) {
        return prefix();
      }
    }
    throw new AssertionError("no finding came: " + said);
  }

  private String prefix() throws IOException {
    try (var files = Files.list(work)) {
      var match = PREFIX.matcher(files.toList().toString());
      if (!match.find()) {
        throw new AssertionError("no run in " + work);
      }
      return match.group(1);
    }
  }

  /** Sends it a signal, such as {@code TERM}. */
  void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  /** Waits for its end; its exit status. */
  int exit() throws Exception {
    said.append(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end: " + said);
    }
    return process.exitValue();
  }

  /** What it has printed to standard error. */
  String err() {
    return said.toString();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
