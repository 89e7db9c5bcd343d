package dev.plumbline.ci.writing;

import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.ClauseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the test of a clause belongs.
 *
 * @param packageName such as {@code dev.plumbline.oci.runtime.root}
 * @param className a class that is there already, or a new one
 */
record TestPlace(String packageName, String className) {

  /** The rule books of the CRI suite, whose sections are packages in common. */
  private static final Set<String> OF_CRI = Set.of("cri", "kubernetes", "cri-security");

  /** A class of more lines has enough tests. */
  private static final int FULL = 200;

  /** The place by the clause's id, and by what classes there are. */
  static TestPlace of(ClauseId id, ClauseCatalogue catalogue, Path sources) throws IOException {
    var place = new TestPlace(packageOf(id, catalogue), "");
    var words = id.value().substring(id.chapter().length() + 1).split("-");
    var chapter = camel(id.chapter().substring(id.spec().length() + 1));
    for (var length = words.length; length > 0; length--) {
      var name = camel(String.join("-", Arrays.copyOf(words, length)));
      for (var candidate : new String[] {name + "Tests", chapter + name + "Tests"}) {
        if (place.named(candidate).hasRoom(sources)) {
          return place.named(candidate);
        }
      }
    }
    var first = place.named(chapter + camel(words[0]) + "Tests");
    var whole = place.named(chapter + camel(String.join("-", words)) + "Tests");
    return Files.exists(first.file(sources)) ? whole : first;
  }

  /** Whether the specification's chapter is one on Linux, its title in the catalogue says. */
  private static String packageOf(ClauseId id, ClauseCatalogue catalogue) {
    var section = id.chapter().substring(id.spec().length() + 1).replace("-", "");
    var linux =
        catalogue.chapters().stream()
            .anyMatch(c -> c.id().equals(id.chapter()) && c.title().startsWith("Linux: "));
    if (isOfCri(id)) {
      return "dev.plumbline.cri." + section;
    }
    return "dev.plumbline.oci."
        + switch (id.spec()) {
          case "runtime-spec" -> linux ? "runtime.linux." + section : "runtime." + section;
          default -> id.spec().replace("-", "") + "." + section;
        };
  }

  /** Whether a clause is one of CRI servers. */
  static boolean isOfCri(ClauseId id) {
    return OF_CRI.contains(id.spec());
  }

  private TestPlace named(String name) {
    return new TestPlace(packageName, name);
  }

  /** The class's file. */
  Path file(Path sources) {
    return folder(sources).resolve(className + ".java");
  }

  /** The package's folder. */
  Path folder(Path sources) {
    return sources.resolve(packageName.replace('.', '/'));
  }

  private boolean hasRoom(Path sources) throws IOException {
    var file = file(sources);
    return Files.exists(file) && Files.readAllLines(file).size() < FULL;
  }

  private static String camel(String words) {
    return Arrays.stream(words.split("-"))
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }
}
