package dev.plumbline.launcher.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.document.Documents;
import dev.plumbline.spec.json.InvalidDocumentException;
import dev.plumbline.spec.json.TreeReader;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.resources.Resources;
import dev.plumbline.spec.schema.DocumentSchema;
import dev.plumbline.spec.schema.Violation;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Reads documents strictly: what the specification rules out is refused by its path, what it does
 * not know is left alone.
 */
public final class ConfigReader {

  /** Written by engines and understood by runtimes, although config-linux.md has no such words. */
  private static final List<String> RECURSIVE_PROPAGATIONS =
      List.of("rshared", "rslave", "rprivate", "runbindable");

  private ConfigReader() {}

  /**
   * Reads a {@code config.json}.
   *
   * @throws Refusal at the first thing that is wrong with it
   */
  public static RuntimeConfig config(byte[] json) {
    var config = read("config.json", json, DocumentSchema.CONFIG, Documents::config);
    demandNone(LinuxRules.problems("config.json", config));
    return config;
  }

  /**
   * Reads the object {@code process} alone.
   *
   * @param document what it is, for messages
   * @throws Refusal at the first thing that is wrong with it
   */
  public static Process process(String document, byte[] json) {
    var process = read(document, json, DocumentSchema.PROCESS, Documents::process);
    demandNone(LinuxRules.problems(document, process));
    return process;
  }

  /**
   * Reads the object {@code linux.resources} alone.
   *
   * @param document what it is, for messages
   * @throws Refusal at the first thing that is wrong with it
   */
  public static Resources resources(String document, byte[] json) {
    return read(document, json, DocumentSchema.RESOURCES, Documents::resources);
  }

  /** Whether a value that the schema rules out is taken nevertheless. */
  private static boolean isTaken(Violation violation, JsonNode document) {
    return violation.pointer().equals("/linux/rootfsPropagation")
        && RECURSIVE_PROPAGATIONS.contains(document.at(violation.pointer()).asText());
  }

  private static void demandNone(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new Refusal(problems.get(0));
    }
  }

  private static <T> T read(
      String document, byte[] json, DocumentSchema schema, BiFunction<String, JsonNode, T> reader) {
    try {
      var tree = TreeReader.read(document, json);
      for (var violation : schema.validateAtOnce(tree)) {
        if (!isTaken(violation, tree)) {
          throw new Refusal(sentence(document, violation));
        }
      }
      return reader.apply(document, tree);
    } catch (InvalidDocumentException e) {
      throw new Refusal(e.getMessage(), e);
    }
  }

  /** One line that names document, path and problem. */
  static String sentence(String document, Violation violation) {
    var path = PropertyPath.of(violation.pointer());
    return document + ": " + (path.isEmpty() ? "" : path + ": ") + violation.message();
  }
}
