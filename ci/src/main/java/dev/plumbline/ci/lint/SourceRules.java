package dev.plumbline.ci.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every source file keeps to: its length, its name, and what its package says of itself. */
public final class SourceRules {

  private static final String RULE = "sizes";
  private static final int MOST_LINES = 400;
  private static final Pattern VAGUE =
      Pattern.compile(".*(Utils?|Helpers?|Consts?|Managers?)\\.java");

  private final Path root;
  private final List<Path> sources;

  /** Reads which sources there are below a tree's top. */
  public SourceRules(Path root) throws IOException {
    this.root = root;
    try (var files = Files.walk(root)) {
      sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !root.relativize(file).toString().contains("target/"))
              .toList();
    }
  }

  /** Every source file. */
  public List<Path> sources() {
    return sources;
  }

  /** Files that are too long. */
  public List<Finding> sizes() {
    var findings = new ArrayList<Finding>();
    for (var source : sources) {
      var lines = text(source).lines().count();
      if (lines > MOST_LINES) {
        findings.add(
            new Finding(
                RULE,
                name(source),
                "has %d lines, more than %d".formatted(lines, MOST_LINES),
                "move what is about something else into a class of its own"));
      }
    }
    return findings;
  }

  /** Files whose names say nothing. */
  public List<Finding> names() {
    return sources.stream()
        .filter(source -> VAGUE.matcher(String.valueOf(source.getFileName())).matches())
        .map(
            source ->
                new Finding(
                    RULE,
                    name(source),
                    "has a name that fits anything",
                    "git mv it to the name of what it is"))
        .toList();
  }

  /** Packages that lack their word on themselves. */
  public List<Finding> packages() {
    return sources.stream()
        .filter(source -> source.toString().contains("src/main"))
        .map(source -> source.resolveSibling("package-info.java"))
        .distinct()
        .filter(info -> !says(info))
        .map(
            info ->
                new Finding(
                    RULE,
                    name(info),
                    "does not name the package's document, or has no @NullMarked",
                    "printf '/** %%s */\\n@org.jspecify.annotations.NullMarked\\npackage %s;\\n' 'DOCUMENT.' > %s"
                        .formatted(packageOf(info), name(info))))
        .toList();
  }

  private String packageOf(Path info) {
    var folder = name(info).replaceAll(".*src/main/java/", "").replace("/package-info.java", "");
    return folder.replace('/', '.');
  }

  private static boolean says(Path info) {
    return Files.exists(info) && text(info).contains("/**") && text(info).contains("NullMarked");
  }

  private String name(Path file) {
    return root.relativize(file).toString();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
