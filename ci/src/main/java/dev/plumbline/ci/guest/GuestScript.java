package dev.plumbline.ci.guest;

import dev.plumbline.fixtures.outcome.HarnessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The scripts in {@code ci/guest}, which the command {@code plumb} names by a property. */
final class GuestScript {

  private static final String PLACE = "plumbline.guest";

  /** Programs that guests are made with, and Debian's packages of them. */
  private static final List<List<String>> PROGRAMS =
      List.of(
          List.of("qemu-system-x86_64", "qemu-system-x86"),
          List.of("mkfs.ext4", "e2fsprogs"),
          List.of("tar", "tar"),
          List.of("gzip", "gzip"));

  private GuestScript() {}

  /**
   * Looks whether this host can make guests.
   *
   * @throws HarnessException if it cannot, and what to install
   */
  static void demandPrograms() {
    if (!System.getProperty("os.arch").equals("amd64")) {
      throw new HarnessException(
          "--guest: guests are made for x86-64 only, and this machine is "
              + System.getProperty("os.arch"));
    }
    var missing = PROGRAMS.stream().filter(program -> !onPath(program.get(0))).toList();
    if (!missing.isEmpty()) {
      throw new HarnessException(
          "--guest: a guest is made with %s, which this machine lacks%n  on Debian: apt-get install %s"
              .formatted(
                  String.join(" and ", missing.stream().map(each -> each.get(0)).toList()),
                  String.join(" ", missing.stream().map(each -> each.get(1)).toList())));
    }
  }

  /** The words of a command line that runs a script. */
  static List<String> words(String script, List<?> arguments) {
    var place = System.getProperty(PLACE);
    if (place == null || !Files.isExecutable(Path.of(place, script))) {
      throw new HarnessException(
          "--guest: the scripts that make guests are in ci/guest of Plumbline's sources, and %s is not there"
              .formatted(script));
    }
    var words = new ArrayList<String>();
    words.add(Path.of(place, script).toString());
    arguments.forEach(argument -> words.add(argument.toString()));
    return words;
  }

  /**
   * Runs a script to its end; the lines that it prints. What it says goes where this program's
   * messages go.
   *
   * @throws HarnessException if it fails
   */
  static List<String> run(String script, List<?> arguments) {
    return run(words(script, arguments));
  }

  static List<String> run(List<String> words) {
    var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var status = process.waitFor();
      if (status != 0) {
        throw new HarnessException(words.get(0) + ": ended with status " + status);
      }
      return printed.lines().toList();
    } catch (IOException e) {
      throw new HarnessException("run " + words.get(0) + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HarnessException(words.get(0) + ": interrupted", e);
    }
  }

  private static boolean onPath(String program) {
    var path = Objects.requireNonNullElse(System.getenv("PATH"), "") + ":/usr/sbin:/sbin";
    return Stream.of(path.split(":"))
        .map(place -> Path.of(place, program))
        .anyMatch(Files::isExecutable);
  }
}
