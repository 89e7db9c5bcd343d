package dev.plumbline.spec.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader without a mapper reads what the exact one reads, and refuses what that refuses. */
class TreeReaderTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " [ ] ",
        "{\"a\": [1, -2, 0, 9223372036854775807, 18446744073709551615], \"b\": null}",
        "{\"a\": true, \"b\": false, \"c\": {\"d\": \"\"}}",
        "\"plain, \u00e9, \u20ac and \ud83d\ude00\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude00 and \u00e9 behind\"",
        "{\"\u00e9\": \"\\n\", \"e\": \"\u20ac\\u0000\"}",
        "{\"a\": 1.5, \"b\": 1e3}"
      })
  void readsWhatTheExactReaderReads(String json) {
    var bytes = json.getBytes(UTF_8);
    assertThat(TreeReader.read("document", bytes)).isEqualTo(Json.tree("document", bytes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{} {}",
        "{}\0",
        "tru",
        "nulls",
        "01",
        "-",
        "[1,]",
        "{\"a\" 1}",
        "{\"a\": 1, \"a\": 2}",
        "\"open",
        "\"a\nb\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u00g0\"",
        "\"\\u00",
        "\"\u00e9\"",
        "{\"a\": \"\u00c3\u00a9\", \"b\": \"\u00e9\"}",
        "[1, \u00a0]"
      })
  void refusesWhatIsNoJsonInUtf8(String json) {
    var bytes = json.getBytes(ISO_8859_1);
    assertThatThrownBy(() -> TreeReader.read("document", bytes))
        .isInstanceOf(InvalidDocumentException.class);
  }
}
