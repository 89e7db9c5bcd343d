package dev.plumbline.ci.reference;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code plumb-runtime} as {@code ./plumb} builds it, but in a place of its own and from what is
 * being tested: the very script that users give to engines.
 */
public final class InstalledLauncher {

  private static final Path HOME = Path.of("target/reference").toAbsolutePath();

  private static final int DEADLINE_SECONDS = 300;
  private static final List<String> OURS = List.of("launcher", "syscalls", "spec-schemas");
  private static final List<String> OTHERS =
      List.of("jackson-annotations-", "jackson-core-", "jackson-databind-", "jna-");

  /** The command. */
  public static final Path COMMAND = install();

  private InstalledLauncher() {}

  private static Path install() {
    try {
      var jars = Files.createDirectories(HOME.resolve("ci/target/lib"));
      for (var entry : System.getProperty("java.class.path").split(":")) {
        add(Path.of(entry), jars);
      }
      var image = HOME.resolve("ci/target/runtime");
      var java = System.getProperty("java.home");
      run(Path.of("runtime-image").toAbsolutePath().toString(), "" + jars, "" + image, java);
      return Files.copy(
          Path.of("../plumb-runtime"),
          HOME.resolve("plumb-runtime"),
          REPLACE_EXISTING,
          COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A module is a jar after its phase package, and a directory of classes before. */
  private static void add(Path entry, Path jars) throws IOException {
    var name = entry.getFileName().toString();
    if (OTHERS.stream().anyMatch(name::startsWith)) {
      Files.copy(entry, jars.resolve(name), REPLACE_EXISTING);
      return;
    }
    for (var module : OURS) {
      if (name.startsWith(module + "-") && name.endsWith(".jar")) {
        Files.copy(entry, jars.resolve(module + "-tested.jar"), REPLACE_EXISTING);
      } else if (entry.endsWith(module + "/target/classes")) {
        var jar = jars.resolve(module + "-tested.jar").toString();
        var tool = Path.of(System.getProperty("java.home"), "bin", "jar").toString();
        run(tool, "--create", "--file", jar, "-C", "" + entry, ".");
      }
    }
  }

  private static void run(String... words) throws IOException {
    var log = HOME.resolve("log");
    var process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(
            "does not succeed: %s; see %s".formatted(String.join(" ", words), log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
