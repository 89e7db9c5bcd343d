package dev.plumbline.ci.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Maven's plugins check: the format, and the architecture as tests state it. */
final class MavenRules {

  private static final Pattern FILE = Pattern.compile("\\[ERROR] +(\\S+\\.java)$");
  private static final Pattern TEST =
      Pattern.compile("\\[ERROR] +(\\w+Tests)\\.(\\w+):?\\d* ?(.*)$");
  private static final String TESTS =
      "SourceRulesTests,SuiteRulesTests,ModuleArrowsTests,CatalogueRulesTests,CatalogueSchemaTests,"
          + "ClauseCatalogueTests,MutantNamesTests";

  private final Path root;

  MavenRules(Path root) {
    this.root = root;
  }

  /** Files that the formatter would change. */
  List<Finding> format() throws IOException {
    return findings(
        FILE,
        found ->
            new Finding(
                "format",
                found.group(1),
                "is not as google-java-format has it",
                "./mvnw --offline spotless:apply"),
        new Finding(
            "format", "spotless", "does not run", "./mvnw --offline --batch-mode spotless:check"),
        "spotless:check");
  }

  /** Tests of the architecture and of the catalogue that fail. */
  List<Finding> architecture() throws IOException {
    return findings(
        TEST,
        found ->
            new Finding(
                "architecture",
                found.group(1) + "." + found.group(2),
                found.group(3).isEmpty() ? "fails" : found.group(3).strip(),
                "./mvnw --offline -am -pl ci,oci-tests test -Dtest=%s#%s -Dsurefire.failIfNoSpecifiedTests=false"
                    .formatted(found.group(1), found.group(2))),
        new Finding(
            "architecture", "the build", "fails", "./mvnw --offline --batch-mode test-compile"),
        "-pl",
        "ci,oci-tests,spec-schemas",
        "-am",
        "test",
        "-Dtest=" + TESTS,
        "-Dsurefire.failIfNoSpecifiedTests=false");
  }

  /**
   * Runs Maven and makes one finding of each line that matches, or a general one where none does.
   */
  private List<Finding> findings(
      Pattern line, Function<Matcher, Finding> finding, Finding otherwise, String... goals)
      throws IOException {
    var words = new ArrayList<>(List.of("./mvnw", "--offline", "--quiet", "--batch-mode"));
    words.addAll(List.of(goals));
    var process =
        new ProcessBuilder(words).directory(root.toFile()).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (exit(process) == 0) {
      return List.of();
    }
    var found =
        output.lines().map(line::matcher).filter(Matcher::find).map(finding).distinct().toList();
    return found.isEmpty() ? List.of(otherwise) : found;
  }

  private static int exit(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw new IOException("interrupted", e);
    }
  }
}
