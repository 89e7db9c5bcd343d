package dev.plumbline.ci.steps;

import dev.plumbline.fixtures.runtime.ShellWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes commands that start {@link FaultyRuntime} as {@code plumb-runtime} starts the launcher.
 */
final class Launcher {

  private static final List<String> JARS =
      List.of("launcher", "syscalls", "spec-schemas", "jackson-", "jna", "jspecify");

  private Launcher() {}

  /**
   * Writes one.
   *
   * @param words what comes before the runtime's own command line
   */
  static Path write(Path file, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-cp", classPath(), FaultyRuntime.class.getName()));
    command.addAll(words);
    var text = "#!/bin/sh\nexec " + ShellWords.join(command) + " \"$@\"\n";
    try {
      Files.writeString(file, text);
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The launcher's own, and this package's classes before them. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(":"))
        .filter(entry -> entry.endsWith("/ci/target/test-classes") || isLaunchers(entry))
        .collect(Collectors.joining(":"));
  }

  private static boolean isLaunchers(String entry) {
    return JARS.stream().anyMatch(entry::contains) && !entry.contains("/test-classes");
  }
}
