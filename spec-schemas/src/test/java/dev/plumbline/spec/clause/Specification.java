package dev.plumbline.spec.clause;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of runtime-spec, where it is at hand: in the folder that the system property {@code
 * plumbline.specs} names, or in {@code shared/specs} beside the checkout.
 */
final class Specification {

  private static final Pattern ANCHOR = Pattern.compile("<a name=\"([^\"]+)\"");
  private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^)]*\\)");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  private final Path folder;

  private Specification(Path folder) {
    this.folder = folder;
  }

  /** The text, if it is at hand. */
  static Optional<Specification> atHand() {
    return Optional.ofNullable(System.getProperty("plumbline.specs"))
        .map(Path::of)
        .or(Specification::besideTheCheckout)
        .map(specs -> specs.resolve("runtime-spec"))
        .filter(Files::isDirectory)
        .map(Specification::new);
  }

  List<SpecificationSentences.Sentence> sentences(String document) {
    try {
      return SpecificationSentences.read(folder.resolve(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every {@code document.md#anchor}. */
  Set<String> anchors() {
    var anchors = new HashSet<String>();
    for (var document : documents()) {
      var matcher = ANCHOR.matcher(text(document));
      while (matcher.find()) {
        anchors.add(document.getFileName() + "#" + matcher.group(1));
      }
    }
    return anchors;
  }

  /** Every run of so many words, as {@link #runs(String, int)} writes them. */
  Set<String> runs(int words) {
    return documents().stream()
        .flatMap(document -> runs(text(document), words).stream())
        .collect(Collectors.toSet());
  }

  /** Every run of so many words in a text, in lower case and without markup. */
  static Set<String> runs(String text, int words) {
    var plain = LINK_TARGET.matcher(text).replaceAll("]").toLowerCase(java.util.Locale.ROOT);
    var all = Stream.of(NO_WORD.split(plain)).filter(word -> !word.isEmpty()).toList();
    var runs = new HashSet<String>();
    for (var i = 0; i + words <= all.size(); i++) {
      runs.add(String.join(" ", all.subList(i, i + words)));
    }
    return runs;
  }

  private List<Path> documents() {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> besideTheCheckout() {
    var folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("spec-schemas"))) {
      folder = folder.getParent();
    }
    return Optional.ofNullable(folder).map(root -> root.resolveSibling("shared/specs"));
  }
}
