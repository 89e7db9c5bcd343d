package dev.plumbline.spec.clause;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogue cannot be used; the message lists everything that is wrong with it. */
public final class CatalogueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<CatalogueProblem> problems;

  CatalogueException(List<CatalogueProblem> problems) {
    super(
        problems.stream()
            .sorted()
            .map(CatalogueProblem::toString)
            .collect(
                Collectors.joining(
                    "\n", "the clause catalogue has " + count(problems) + "\n", "")));
    this.problems = problems.stream().sorted().toList();
  }

  /** Everything that is wrong, by file and line. */
  public List<CatalogueProblem> problems() {
    return problems;
  }

  private static String count(List<CatalogueProblem> problems) {
    return problems.size() == 1 ? "a problem:" : problems.size() + " problems:";
  }
}
