package dev.plumbline.ci.check;

import dev.plumbline.fixtures.runtime.RuntimeProfile;
import dev.plumbline.fixtures.runtime.SubjectException;
import dev.plumbline.spec.clause.SpecVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How an OCI runtime is driven, and by which version it is judged. */
final class OciOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--spec",
      paramLabel = "VERSION",
      converter = VersionConverter.class,
      description = "Judge by this version of runtime-spec; default: what the runtime declares.")
  private @Nullable SpecVersion spec;

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "How this runtime's flags differ from runc's: a YAML file.")
  private @Nullable Path profile;

  /** The version to judge by, or null for what the runtime declares. */
  @Nullable SpecVersion spec() {
    return spec;
  }

  /**
   * The profile that was named, or null.
   *
   * @throws ParameterException if the file is no profile
   */
  @Nullable RuntimeProfile profile() {
    try {
      return profile == null ? null : RuntimeProfile.read(profile);
    } catch (SubjectException e) {
      throw new ParameterException(
          command.commandLine(), "--" + e.getMessage() + "\n  " + e.cure());
    }
  }

  /** The words that say the same to a guest. */
  List<String> guestWords() {
    var words = new ArrayList<String>();
    if (spec != null) {
      words.addAll(List.of("--spec", spec.toString()));
    }
    guestFiles().forEach(file -> words.addAll(List.of("--profile", file.toString())));
    return words;
  }

  /** The files that these words name. */
  List<Path> guestFiles() {
    return profile == null ? List.of() : List.of(profile.toAbsolutePath().normalize());
  }
}
