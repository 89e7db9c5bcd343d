package dev.plumbline.spec.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.entry.Entry;
import dev.plumbline.spec.entry.EntryParser;
import dev.plumbline.spec.entry.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast reader against the full YAML parser. */
class PlainEntriesTests {

  static List<CatalogueSource> files() {
    return CatalogueSource.onClassPath();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void bothReadersGiveTheSameForEveryRealFile(CatalogueSource file) {
    PlainEntries.parse(file).ifPresent(fast -> assertThat(fast).isEqualTo(yaml(file)));
  }

  @Test
  void nearlyEveryRealFileIsPlain() {
    var plain = files().stream().filter(file -> PlainEntries.parse(file).isPresent()).count();
    assertThat(plain).isGreaterThan(files().size() * 8L / 10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing\n",
        "- id: a\n  says: b\n",
        "- id: a # b\n",
        "- id: a\n\n  # between\n  says: b\n- id: c\n",
        "- id: a\n  says: b\n    c\n    d\n  help: e",
        "- id: a\n  says: >-\n    b: c # d\n    e\n  help: f",
        "- id: a\n  says: >-\n    b\n\n    c\n",
        "- id: a\n  says: b\n\n    c\n",
        "- id: a\n  says: |\n    b\n    c\n",
        "- id: a\n  says: >-\n    b\n      c\n",
        "- id: a\n  says: \"b: \\\"c\\\" \\\\ d\"\n",
        "- id: a\n  says: \"b\n    c\"\n",
        "- id: a\n  says: \"b\\u00e9\"\n",
        "- id: a\n  says: 'b: c'\n",
        "- id: a\n  says: 'b''c'\n",
        "- id: a\n  needs: [b, \"c:d\", e:f,\n    g]\n  help: h\n",
        "- id: a\n  needs: []\n  keywords: {}\n",
        "- id: a\n  needs: [b, c,]\n",
        "- id: a\n  needs:\n    - b\n    - c\n",
        "- id: a\n  needs:\n  - b\n  - c\n",
        "- id: a\n  keywords: {\"1.0\": MUST NOT, \"1.1\": SHOULD}\n",
        "- id: a\n  via:\n  help: null\n",
        "- {id: \"a:b\", is: c d}\n- {id: e, is: \"f, g\"}\n",
        "-   id: a\n    says: b\n",
        "- id: a\n  sentences: [00670076, 12e45678]\n",
        "- id: it's plain, isn't it? [yes] {no}\n",
        "- id: a\n  says: b\tc\n",
        "- \"id\": a\n",
        "- id: a\r\n  says: b\r\n",
        "---\n- id: a\n"
      })
  void bothReadersGiveTheSameWhereTheFastOneReads(String text) {
    var file = new CatalogueSource("test.yaml", text);
    PlainEntries.parse(file).ifPresent(fast -> assertThat(fast).isEqualTo(yaml(file)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- id: a: b\n",
        "- id: a\n  id: b\n",
        "- id: [a\n- b\n",
        "id: a\n",
        "- id: &x a\n  says: *x\n",
        "- id: \"a\n",
        "- id: a\n   says: b\n"
      })
  void aMistakeIsLeftToTheFullParser(String text) {
    assertThat(PlainEntries.parse(new CatalogueSource("test.yaml", text))).isEmpty();
  }

  private static List<Entry> yaml(CatalogueSource file) {
    var problems = new Problems();
    var entries = EntryParser.parse(file.name(), file.text(), problems);
    assertThat(problems.sorted()).isEmpty();
    return entries;
  }
}
