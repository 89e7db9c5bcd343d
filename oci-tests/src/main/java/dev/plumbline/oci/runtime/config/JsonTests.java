package dev.plumbline.oci.runtime.config;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How config.json is written as JSON: glossary.md#glossaryJson. */
class JsonTests {

  private static final List<String> ARGS = List.of("/probe", "TEXT=é€😀\tü");
  private static final Probe PROBE = Probe.of(p -> p.args("args").pause("ready"));

  @Test
  @Covers("runtime-spec/config/json-utf8")
  void textBeyondAsciiArrivesUnchanged(OciRuntime runtime) {
    assertThat("arguments", arguments(runtime, UnaryOperator.identity())).is(ARGS);
  }

  @Test
  @Covers("runtime-spec/config/json-utf8")
  void escapesOfTextBeyondAsciiAreDecoded(OciRuntime runtime) {
    var seen =
        arguments(
            runtime,
            text ->
                text.replace("é", "\\u00e9")
                    .replace("€", "\\u20AC")
                    .replace("😀", "\\ud83d\\uDE00"));
    assertThat("arguments", seen).is(ARGS);
  }

  @Test
  @Covers("runtime-spec/config/json-utf8-invalid")
  @Contrast("textBeyondAsciiArrivesUnchanged")
  void bytesThatAreNoUtf8AreRefused(OciRuntime runtime) {
    var bundle = runtime.write(bundle());
    bundle.editConfig(text -> text.replaceAll("[^\\p{ASCII}]+", "x"));
    bundle.rewriteConfig(
        new String(bundle.configBytes(), ISO_8859_1)
            .replace("TEXT=x", "TEXT=\u00e9\u00ff")
            .getBytes(ISO_8859_1));
    assertThat(runtime.attemptCreate(runtime.newId(), bundle)).refused();
  }

  @ParameterizedTest
  @CsvSource({
    "nothing, ''",
    "a blank, ' '",
    "a brace, {",
    "a list, []",
    "null, null",
    "a text, '\"text\"'",
    "a number, 12",
    "YAML, 'ociVersion: 1.0.0'"
  })
  @Covers("runtime-spec/config/json-malformed")
  @Contrast("textBeyondAsciiArrivesUnchanged")
  void documentThatIsNoJsonObjectIsRefused(String kind, String document, OciRuntime runtime) {
    var bundle = runtime.write(bundle());
    bundle.rewriteConfig(document);
    assertThat(runtime.attemptCreate(runtime.newId(), bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/config/json-malformed")
  @Contrast("textBeyondAsciiArrivesUnchanged")
  void documentThatIsCutOffIsRefused(OciRuntime runtime) {
    var bundle = runtime.write(bundle());
    bundle.editConfig(text -> text.substring(0, text.lastIndexOf('}')));
    assertThat(runtime.attemptCreate(runtime.newId(), bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/config/json-order")
  void orderOfNamesDoesNotMatter(OciRuntime runtime) {
    var container = runtime.running(bundle().tree(JsonTests::reverse));
    assertThat(container.seen()).step("args").is(StepRecord::strings, ARGS);
  }

  private static Bundle bundle() {
    return Bundle.running(PROBE).set("/process/args", ARGS);
  }

  private static List<String> arguments(OciRuntime runtime, UnaryOperator<String> edit) {
    var bundle = runtime.write(bundle());
    bundle.editConfig(edit);
    var container = runtime.create(runtime.newId(), bundle).start().await("ready");
    return assertThat(container.seen()).step("args").value().strings();
  }

  /** Turns the names of every object around. */
  private static void reverse(JsonNode node) {
    node.forEach(JsonTests::reverse);
    if (node instanceof ObjectNode object) {
      var entries = new ArrayList<Map.Entry<String, JsonNode>>(object.properties());
      object.removeAll();
      for (var i = entries.size() - 1; i >= 0; i--) {
        object.set(entries.get(i).getKey(), entries.get(i).getValue());
      }
    }
  }
}
