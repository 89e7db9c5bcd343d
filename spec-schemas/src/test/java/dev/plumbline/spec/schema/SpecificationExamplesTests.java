package dev.plumbline.spec.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.State;
import dev.plumbline.spec.runtime.features.Features;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The specification's own whole examples, where its text is at hand. */
@EnabledIf("textAtHand")
class SpecificationExamplesTests {

  private static final Path TEXT =
      Path.of(System.getProperty("plumbline.specs", "../../shared/specs"), "runtime-spec");

  static boolean textAtHand() {
    return Files.isDirectory(TEXT);
  }

  @Test
  void theFullConfigurationIsValidAndSurvives() throws IOException {
    var json = last(examples("config.md"));

    assertThat(DocumentSchema.CONFIG.validate(json)).isEmpty();
    assertThat(RuntimeConfig.parse(json).toTree()).isEqualTo(Json.tree("config.json", json));
  }

  @Test
  void theStateIsValidAndSurvives() throws IOException {
    var json = last(examples("runtime.md"));

    assertThat(DocumentSchema.STATE.validate(json)).isEmpty();
    assertThat(State.parse(json).toTree()).isEqualTo(Json.tree("state", json));
  }

  @Test
  void theFeaturesAreValidAndSurvive() throws IOException {
    var json = last(examples("features.md"));

    assertThat(DocumentSchema.FEATURES.validate(json)).isEmpty();
    assertThat(Features.parse(json).toTree()).isEqualTo(Json.tree("features", json));
  }

  @Test
  void theMessageToASeccompAgentIsValid() throws IOException {
    var message =
        examples("config-linux.md").stream().filter(text -> text.contains("\"fds\"")).toList();

    assertThat(message).hasSize(1);
    assertThat(DocumentSchema.CONTAINER_PROCESS_STATE.validate(last(message))).isEmpty();
  }

  private static byte[] last(List<String> examples) {
    return examples.get(examples.size() - 1).getBytes(UTF_8);
  }

  /** The fenced JSON blocks of a document. */
  private static List<String> examples(String document) throws IOException {
    var examples = new ArrayList<String>();
    for (var block : Files.readString(TEXT.resolve(document)).split("```json\n")) {
      examples.add(block.substring(0, Math.max(0, block.indexOf("\n```"))));
    }
    return examples.subList(1, examples.size());
  }
}
