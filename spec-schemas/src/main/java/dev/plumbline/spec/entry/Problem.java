package dev.plumbline.spec.entry;

/**
 * One thing wrong with a file of entries.
 *
 * @param file the file: of the catalogue, relative to the folder {@code clauses}
 * @param line the line in it, from 1
 * @param message what is wrong, and what would be right
 */
public record Problem(String file, int line, String message) implements Comparable<Problem> {

  @Override
  public int compareTo(Problem other) {
    var byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  /** {@code file:line: message}, as compilers write it. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
