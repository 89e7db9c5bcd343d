package dev.plumbline.ci.console;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plumbline's own sources, for the commands that write or check them. */
public final class SourceTree {

  /** Where {@code ./plumb} lies. */
  private static final String PROPERTY = "plumbline.root";

  private static final Path SUITE = sources("oci-tests");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--source",
      paramLabel = "DIR",
      description = "Plumbline's source tree; default: the one that ./plumb lies in.")
  private @Nullable Path source;

  /**
   * The top of the tree.
   *
   * @throws ParameterException if the directory holds something else
   */
  public Path root() {
    var root = source == null ? Path.of(System.getProperty(PROPERTY, ".")) : source;
    if (!Files.isDirectory(root.resolve(SUITE))) {
      throw new ParameterException(
          command.commandLine(),
          "--source %s: is not Plumbline's source tree: it has no %s".formatted(root, SUITE));
    }
    return root.toAbsolutePath().normalize();
  }

  /**
   * Where a suite's sources lie.
   *
   * @param module such as {@code oci-tests}
   */
  public Path suite(String module) {
    return root().resolve(sources(module));
  }

  private static Path sources(String module) {
    return Path.of(module, "src", "main", "java");
  }
}
