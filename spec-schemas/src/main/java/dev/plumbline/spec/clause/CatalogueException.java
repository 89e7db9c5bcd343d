package dev.plumbline.spec.clause;

import dev.plumbline.spec.entry.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue cannot be used; the message lists everything that is wrong with it. */
public final class CatalogueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  CatalogueException(List<Problem> problems) {
    super(
        problems.stream()
            .sorted()
            .map(Problem::toString)
            .collect(
                Collectors.joining(
                    "\n", "the clause catalogue has " + count(problems) + "\n", "")));
    this.problems = problems.stream().sorted().toList();
  }

  /** Everything that is wrong, by file and line. */
  public List<Problem> problems() {
    return problems;
  }

  private static String count(List<Problem> problems) {
    return problems.size() == 1 ? "a problem:" : problems.size() + " problems:";
  }
}
