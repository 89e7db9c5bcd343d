package dev.plumbline.reports.allure;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the Allure command line lies unpacked: named by the system property {@value #PROPERTY}, or
 * in a directory {@code allure} beside this module's classes or jar, or beside that one's
 * directory.
 */
final class AllureTool {

  static final String PROPERTY = "plumbline.allure";

  private AllureTool() {}

  /** Its home, the directory with {@code lib}; empty if it is nowhere. */
  static Optional<Path> home() {
    return places().stream().flatMap(AllureTool::homesIn).findFirst();
  }

  /** The directories looked in, for a message. */
  static List<Path> places() {
    var named = System.getProperty(PROPERTY);
    if (named != null) {
      return List.of(Path.of(named));
    }
    var places = new ArrayList<Path>();
    for (var up = codeLocation().getParent(); up != null && places.size() < 2; ) {
      places.add(up.resolve("allure"));
      up = up.getParent();
    }
    return places;
  }

  private static Path codeLocation() {
    try {
      return Path.of(AllureTool.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("find this module's classes: " + e.getMessage(), e);
    }
  }

  private static Stream<Path> homesIn(Path place) {
    if (isHome(place)) {
      return Stream.of(place);
    }
    if (!Files.isDirectory(place)) {
      return Stream.empty();
    }
    try (var inside = Files.list(place)) {
      return inside.filter(AllureTool::isHome).sorted().toList().stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static boolean isHome(Path directory) {
    return Files.isDirectory(directory.resolve("lib"))
        && Files.isDirectory(directory.resolve("config"));
  }
}
