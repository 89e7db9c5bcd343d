package dev.plumbline.launcher.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.resources.Resources;
import java.util.function.Function;

/**
 * The documents that a command reads.
 *
 * <p>Every method throws {@link dev.plumbline.spec.json.InvalidDocumentException} where the tree is
 * none of what is meant; its first argument is the document's name in that message.
 */
public final class Documents {

  private Documents() {}

  /** A bundle's {@code config.json}. */
  public static RuntimeConfig config(String document, JsonNode tree) {
    return read(document, tree, ConfigReader::config, RuntimeConfig.class);
  }

  /** What {@code exec --process} names. */
  public static Process process(String document, JsonNode tree) {
    return read(document, tree, ProcessReader::process, Process.class);
  }

  /** What {@code update --resources} names. */
  public static Resources resources(String document, JsonNode tree) {
    return read(document, tree, ResourcesReader::resources, Resources.class);
  }

  /** Any other, by its own reader; the exact one takes over where that cannot. */
  public static <T> T read(
      String document, JsonNode tree, Function<Members, T> reader, Class<T> type) {
    try {
      return reader.apply(Members.of(tree));
    } catch (Unusual e) {
      return Json.value(document, tree, type);
    }
  }
}
