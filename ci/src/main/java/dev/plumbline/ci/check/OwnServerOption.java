package dev.plumbline.ci.check;

import dev.plumbline.fixtures.cri.containerd.PrivateContainerd;
import dev.plumbline.fixtures.outcome.HarnessException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which containerd is started for a run. */
public final class OwnServerOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--own",
      arity = "0..1",
      paramLabel = "PROGRAM",
      fallbackValue = "",
      description =
          "A containerd that is started for the run, with a registry and a network of its own, and"
              + " that ends with it; needs root. Without PROGRAM it is the installed one.")
  private @Nullable String own;

  /** Whether the flag was given. */
  public boolean given() {
    return own != null;
  }

  /**
   * The program that was named, or null for the installed one.
   *
   * @throws ParameterException if it is none
   */
  public @Nullable Path program() {
    if (own == null || own.isEmpty()) {
      return null;
    }
    var program = Path.of(own).toAbsolutePath();
    if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
      throw new ParameterException(
          command.commandLine(), "--own %s: is not an executable file".formatted(own));
    }
    return program;
  }

  /**
   * The program that was named, or the installed one.
   *
   * @throws ParameterException if it is none
   * @throws HarnessException if none is named, and none can be started here
   */
  public Path programOrInstalled() {
    var named = program();
    return named == null ? PrivateContainerd.installed() : named;
  }
}
