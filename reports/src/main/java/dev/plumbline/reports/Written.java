package dev.plumbline.reports;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of writing a report.
 *
 * @param files files and directories written, in the order of {@link Format}
 * @param problems formats that could not be made here, each with its cause and cure in a sentence
 */
public record Written(List<Path> files, List<String> problems) {

  public Written {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}
