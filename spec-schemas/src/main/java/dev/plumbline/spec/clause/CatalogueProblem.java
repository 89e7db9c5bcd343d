package dev.plumbline.spec.clause;

/**
 * One thing wrong with the catalogue.
 *
 * @param file the catalogue file, relative to the folder {@code clauses}
 * @param line the line in it, from 1
 * @param message what is wrong, and what would be right
 */
public record CatalogueProblem(String file, int line, String message)
    implements Comparable<CatalogueProblem> {

  @Override
  public int compareTo(CatalogueProblem other) {
    var byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  /** {@code file:line: message}, as compilers write it. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
