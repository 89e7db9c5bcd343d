package dev.plumbline.ci.check;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The runtimes that are installed on this host, by the names under which they are known. */
public final class InstalledRuntimes {

  /** Names of binaries that follow runc's command line. */
  static final List<String> NAMES = List.of("runc", "crun", "runsc", "youki", "kata-runtime");

  private static final List<String> PLACES =
      List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin");

  /** Where {@code ./plumb} lies. */
  private static final String ROOT = "plumbline.root";

  private static final String EXAMPLE = "Name a runtime's binary, such as /usr/sbin/runc.";

  private InstalledRuntimes() {}

  /** Plumbline's own, which lies beside {@code ./plumb}. */
  public static Optional<Path> reference() {
    return Optional.ofNullable(System.getProperty(ROOT))
        .map(root -> Path.of(root, "plumb-runtime"))
        .filter(Files::isExecutable);
  }

  /** Every one found, one per name: the first in the given search path or the usual places. */
  static List<Path> find(String searchPath) {
    var found = new ArrayList<Path>();
    for (var name : NAMES) {
      places(searchPath).stream()
          .map(place -> Path.of(place, name))
          .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
          .findFirst()
          .filter(file -> found.stream().noneMatch(other -> same(file, other)))
          .ifPresent(found::add);
    }
    return found;
  }

  /** Every one found in the PATH of this process or the usual places. */
  static List<Path> find() {
    return find(Objects.requireNonNullElse(System.getenv("PATH"), ""));
  }

  /**
   * A word with a slash is a path; else the program of this name in PATH or the usual places is
   * meant. The file need not exist.
   */
  public static Path named(String name) {
    if (name.contains("/")) {
      return Path.of(name);
    }
    return places(Objects.requireNonNullElse(System.getenv("PATH"), "")).stream()
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(Path.of(name));
  }

  /**
   * The same of a file that can be executed.
   *
   * @param flag the flag that names it, for the message
   * @throws ParameterException if there is none
   */
  public static Path usable(CommandLine command, String flag, String name) {
    var file = named(name);
    if (!Files.exists(file)) {
      throw wrong(command, flag, name, "there is no such file", EXAMPLE);
    }
    if (!Files.isRegularFile(file)) {
      throw wrong(command, flag, name, "is not a file", EXAMPLE);
    }
    if (!Files.isExecutable(file)) {
      throw wrong(command, flag, name, "is not executable", "chmod +x " + file);
    }
    return file;
  }

  private static ParameterException wrong(
      CommandLine command, String flag, String name, String what, String cure) {
    return new ParameterException(command, "%s %s: %s%n  %s".formatted(flag, name, what, cure));
  }

  private static List<String> places(String searchPath) {
    var places = new LinkedHashSet<>(List.of(searchPath.split(File.pathSeparator)));
    places.addAll(PLACES);
    return places.stream().filter(place -> place.startsWith("/")).toList();
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }
}
