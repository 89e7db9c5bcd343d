package dev.plumbline.spec.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.spec.json.InvalidDocumentException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Digests, media types and originals. */
class ImageDocumentsTests {

  private static final String EMPTY =
      "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

  @Test
  void digestIsTheHashOfTheContent() {
    assertThat(Digest.sha256("{}".getBytes(UTF_8))).hasToString(EMPTY);
    assertThat(Digest.of("sha512", new byte[0]).encoded()).startsWith("cf83e1357e").hasSize(128);
    assertThat(Digest.parse(EMPTY).matches("{}".getBytes(UTF_8))).isTrue();
    assertThat(Digest.parse(EMPTY).matches("{ }".getBytes(UTF_8))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multihash+base58:QmRZxt2b1FVZPNqd8hsiykDL3TdBDeTSPX9Kv46HmX4Gx8",
        "sha256+b64u:LCa0a2j_xo_5m0U8HTBBNBNCLXBkg7-g-YpeiGJm564"
      })
  void digestOfAnAlgorithmThatIsNotRegisteredIsValid(String text) {
    assertThat(Digest.parse(text).valid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "sha256", "sha256:", "sha256:AB", "sha512:ab", "SHA256:ab", "a:b/../c", ":x"})
  void digestThatBreaksTheGrammarIsRefused(String text) {
    assertThat(new Digest(text).valid()).isFalse();
    assertThatThrownBy(() -> Digest.parse(text)).hasMessage("'" + text + "' is no digest");
  }

  @Test
  void mediaTypeOfAHeaderHasNoParameters() {
    assertThat(MediaType.ofHeader("Application/vnd.oci.image.index.v1+json ; charset=utf-8"))
        .isEqualTo(MediaType.IMAGE_INDEX);
  }

  @Test
  void originalKeepsItsBytes() {
    var text =
        "{ \"layers\": [],\n \"schemaVersion\": 2, \"config\": {\"size\": 2, \"digest\": \""
            + EMPTY
            + "\", \"mediaType\": \"application/vnd.oci.empty.v1+json\"}, \"more\": [1]}";

    var manifest = Manifest.parse(text.getBytes(UTF_8));

    assertThat(manifest.bytes()).asString(UTF_8).isEqualTo(text);
    assertThat(manifest.value().config().digest()).hasToString(EMPTY);
    assertThat(manifest.value().unknown()).containsOnlyKeys("more");
    assertThat(manifest.descriptor(MediaType.IMAGE_MANIFEST).size()).isEqualTo(text.length());
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    var config =
        ImageConfig.of(Platform.LINUX_ARM64, List.of(new Digest(EMPTY)))
            .withConfig(
                ExecutionParameters.EMPTY
                    .withUser("a:b")
                    .plusVolume("/data")
                    .plusExposedPort("80/tcp"));

    var written = Original.of(config);

    assertThat(written.bytes())
        .asString(UTF_8)
        .contains("\"Volumes\":{\"/data\":{}}", "\"diff_ids\":[\"" + EMPTY + "\"]");
    assertThat(ImageConfig.parse(written.bytes()).value()).isEqualTo(config);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{}", "{\"schemaVersion\": \"2\"}", "[]"})
  void documentThatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> Index.parse(text.getBytes(UTF_8)))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageStartingWith("index: ");
  }
}
