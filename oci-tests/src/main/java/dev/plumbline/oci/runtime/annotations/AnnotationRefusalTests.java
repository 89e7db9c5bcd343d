package dev.plumbline.oci.runtime.annotations;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations that no runtime may take: config.md#configAnnotations. */
class AnnotationRefusalTests {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "no entries, []",
        "a list, [\"a\"]",
        "a text, \"a\"",
        "a number, 7",
        "a boolean, true"
      })
  @Covers("runtime-spec/annotations/no-map")
  @Contrast("textIsAccepted")
  void annotationsThatAreNoMapAreRefused(String kind, String json, OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.exiting().set("/annotations", tree(json)))).refused();
  }

  @Test
  @Covers("runtime-spec/annotations/key-empty")
  @Contrast("textIsAccepted")
  void emptyKeyIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.exiting().set("/annotations/", "text"))).refused();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a number, 7",
        "a fraction, 0.5",
        "a boolean, true",
        "an empty list, []",
        "a list, [\"a\"]",
        "a map, {}"
      })
  @Covers("runtime-spec/annotations/value-type")
  @Contrast("textIsAccepted")
  void valueThatIsNoTextIsRefused(String kind, String json, OciRuntime runtime) {
    assertThat(runtime.launch(with(tree(json)))).refused();
  }

  @Test
  @Covers("runtime-spec/annotations/value-null")
  @Contrast("textIsAccepted")
  void nullIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(with(tree("null")))).refused();
  }

  void textIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(with(tree("\"text\"")))).ranToTheEnd();
  }

  private static Bundle with(JsonNode value) {
    return Bundle.exiting().set("/annotations/com.example.key", value);
  }

  private static JsonNode tree(String json) {
    return Json.tree("a value", json.getBytes(StandardCharsets.UTF_8));
  }
}
