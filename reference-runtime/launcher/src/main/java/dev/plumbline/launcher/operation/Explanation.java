package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.program.InitProgram;
import dev.plumbline.launcher.state.ContainerDirectory;
import java.io.IOException;
import java.nio.file.Path;

/** The program of a container that is not made: what {@code create} would run for a bundle. */
public final class Explanation {

  private static final String ID = "CONTAINER";

  private Explanation() {}

  /**
   * Its steps, below a headline for each thing they do with the chapter of the clauses it serves.
   *
   * @param directory of the bundle
   * @param state the directory of the container would lie below this one
   */
  public static String of(Path directory, Path state) throws IOException {
    var request = CreateRequest.of(ID, directory);
    var creation =
        new Creation(request, new ContainerDirectory(state.resolve(ID)), Bundle.read(directory));
    var mappings = MountMappings.planned(creation.config());
    var program = InitProgram.of(creation.plan(creation.cgroups(), mappings));
    var text = new StringBuilder();
    for (var section : program.program().sections()) {
      text.append(section.note().isEmpty() ? "" : "\n## " + section.note() + "\n");
      text.append(section.text());
    }
    return text.toString().stripLeading();
  }
}
