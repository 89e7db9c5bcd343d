package dev.plumbline.launcher.config;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.schema.DocumentSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a bundle: bundle.md, config.md. */
public final class BundleProblems {

  private static final String DOCUMENT = "config.json";

  private BundleProblems() {}

  /**
   * A line for each problem, with the path of the property; none if the bundle is valid.
   *
   * @throws Refusal if it cannot be read
   */
  public static List<String> of(Path bundle) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(bundle.resolve(DOCUMENT));
    } catch (NoSuchFileException e) {
      throw new Refusal("bundle " + bundle + ": there is no config.json", e);
    }
    var lines = new ArrayList<String>();
    var violations = DocumentSchema.CONFIG.validateAtOnce(bytes);
    for (var violation : violations) {
      lines.add(ConfigReader.sentence(DOCUMENT, violation));
    }
    if (lines.isEmpty()) {
      var config = Json.read(DOCUMENT, bytes, RuntimeConfig.class);
      lines.addAll(LinuxRules.problems(DOCUMENT, config));
      root(bundle, config, lines);
    }
    return lines;
  }

  private static void root(Path bundle, RuntimeConfig config, List<String> lines) {
    if (config.root() != null && !Files.isDirectory(bundle.resolve(config.root().path()))) {
      lines.add(DOCUMENT + ": root.path: is no directory: " + config.root().path());
    }
  }
}
