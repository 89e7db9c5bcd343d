package dev.plumbline.spec.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue against the specification's text, wherever that text is at hand. */
@EnabledIf("textAtHand")
class CatalogueAccountingTests {

  private static final List<String> DOCUMENTS =
      List.of(
          "bundle.md",
          "runtime.md",
          "glossary.md",
          "config-linux.md",
          "config-vm.md",
          "features.md",
          "features-linux.md",
          "runtime-linux.md",
          "config.md");
  private static final int COPIED = 8;
  private static final ClauseCatalogue CATALOGUE = ClauseCatalogue.load();

  static boolean textAtHand() {
    return Specification.atHand().isPresent();
  }

  static List<String> documents() {
    return DOCUMENTS;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyKeywordSentenceIsAccountedFor(String document) {
    var known = fingerprints();
    var missing =
        Specification.atHand().orElseThrow().sentences(document).stream()
            .filter(sentence -> !known.containsKey(sentence.fingerprint()))
            .map(
                sentence ->
                    "%s:%d: %s is in no entry's 'sentences' and not in not-binding.yaml: %s"
                        .formatted(
                            sentence.file(),
                            sentence.line(),
                            sentence.fingerprint(),
                            sentence.text()));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyFingerprintIsThatOfASentence() {
    var text = Specification.atHand().orElseThrow();
    var real = new TreeSet<String>();
    DOCUMENTS.forEach(d -> text.sentences(d).forEach(s -> real.add(s.fingerprint())));
    var unknown =
        fingerprints().entrySet().stream()
            .filter(entry -> !real.contains(entry.getKey()))
            .map(entry -> entry.getValue() + ": no sentence has the fingerprint " + entry.getKey());
    assertThat(unknown).isEmpty();
  }

  @Test
  void noSentenceIsBothBindingAndNot() {
    var binding = new HashMap<String, String>();
    CATALOGUE.all().forEach(c -> c.sentences().forEach(s -> binding.put(s, c.id().value())));
    assertThat(CATALOGUE.notBinding())
        .filteredOn(entry -> binding.containsKey(entry.sentence()))
        .isEmpty();
  }

  @Test
  void everyPlaceExists() {
    var anchors = Specification.atHand().orElseThrow().anchors();
    var lost =
        CATALOGUE.all().stream()
            .filter(clause -> clause.id().spec().equals("runtime-spec"))
            .filter(clause -> !anchors.contains(clause.where()))
            .map(
                clause ->
                    "%s:%d: %s: 'where' names no anchor: %s%s"
                        .formatted(
                            clause.file(),
                            clause.line(),
                            clause.id(),
                            clause.where(),
                            EditDistance.hint(clause.where(), anchors)));
    assertThat(lost).isEmpty();
  }

  @Test
  void noTextIsCopiedFromTheSpecification() {
    var theirs = Specification.atHand().orElseThrow().runs(COPIED);
    var copied =
        CATALOGUE.all().stream()
            .flatMap(
                clause ->
                    Stream.of(clause.says(), clause.help(), clause.why())
                        .filter(Objects::nonNull)
                        .flatMap(text -> Specification.runs(text, COPIED).stream())
                        .filter(theirs::contains)
                        .map(
                            run ->
                                "%s:%d: %s copies '%s'"
                                    .formatted(clause.file(), clause.line(), clause.id(), run)));
    assertThat(copied).isEmpty();
  }

  /** Every fingerprint of the catalogue, with one place that names it. */
  private static Map<String, String> fingerprints() {
    var places = new HashMap<String, String>();
    CATALOGUE
        .all()
        .forEach(c -> c.sentences().forEach(s -> places.put(s, c.file() + ":" + c.line())));
    CATALOGUE.notBinding().forEach(n -> places.put(n.sentence(), n.file() + ":" + n.line()));
    return places;
  }
}
