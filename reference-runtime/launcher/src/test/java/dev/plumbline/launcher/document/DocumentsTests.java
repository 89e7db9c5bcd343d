package dev.plumbline.launcher.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.spec.json.InvalidDocumentException;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.json.TreeReader;
import dev.plumbline.spec.runtime.RuntimeConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTests {

  private static final Path EVERY_PROPERTY =
      Path.of("../../spec-schemas/src/test/resources/runtime-spec/every-property.json");

  @Test
  void everyPropertyIsReadAsTheExactReaderReadsIt() throws IOException {
    var tree = (ObjectNode) Json.tree("config.json", Files.readAllBytes(EVERY_PROPERTY));
    tree.remove("vm");
    var json = Json.text(tree).getBytes(UTF_8);
    assertThat(ConfigReader.config(Members.of(TreeReader.read("config.json", json))))
        .isEqualTo(Json.read("config.json", json, RuntimeConfig.class));
  }

  @Test
  void whatIsUnusualIsLeftToTheExactReader() throws IOException {
    var json = Files.readAllBytes(EVERY_PROPERTY);
    assertThat(config(json).vm()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ociVersion\": \"1.3.0\", \"more\": 1.5}",
        "{\"ociVersion\": \"1.3.0\", \"hostname\": \"a\\u00e9\\n\\\"\\ud83d\\ude00\"}",
        "{\"ociVersion\": \"1.3.0\", \"process\": null, \"mounts\": [], \"annotations\": {}}",
        " {\"ociVersion\" :\"\", \"process\" : {\"cwd\":\"/\", \"rlimits\": [{\"type\": \"T\","
            + " \"soft\": 18446744073709551615, \"hard\": -0}]} }\n"
      })
  void readsTheSame(String json) {
    assertThat(config(json.getBytes(UTF_8)))
        .isEqualTo(Json.read("config.json", json.getBytes(UTF_8), RuntimeConfig.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "{\"ociVersion\": \"1\"} x",
        "{\"ociVersion\": \"1\",}",
        "{\"ociVersion\": 1}",
        "{\"ociVersion\": null}",
        "{\"ociVersion\": \"1\", \"ociVersion\": \"1\"}",
        "{\"ociVersion\": \"1\", \"hostname\": \"\t\"}",
        "{\"ociVersion\": \"1\", \"hostname\": \"\\x\"}",
        "{\"ociVersion\": \"1\", \"process\": {\"cwd\": \"/\", \"oomScoreAdj\": 3000000000}}",
        "{\"ociVersion\": \"1\", \"process\": {\"cwd\": \"/\", \"user\": {\"uid\": 01, \"gid\": 0}}}"
      })
  void refusesWithTheSameWords(String json) {
    var bytes = json.getBytes(UTF_8);
    assertThatThrownBy(() -> config(bytes))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageStartingWith("config.json: ");
  }

  @Test
  void writesWhatItReads() {
    var text = JsonText.object().text("id", "a\"\\\n\u0001é").number("pid", 7).end();
    var members = Members.of(TreeReader.read("text", text.getBytes(UTF_8)));
    assertThat(members.text("id")).isEqualTo("a\"\\\n\u0001é");
    assertThat(members.number("pid")).isEqualTo(7L);
  }

  private static RuntimeConfig config(byte[] json) {
    return Documents.config("config.json", TreeReader.read("config.json", json));
  }
}
