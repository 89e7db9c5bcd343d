package dev.plumbline.spec.clause;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong, so that one run shows all of it. */
final class Problems {

  private final List<CatalogueProblem> found = new ArrayList<>();

  void add(Entry entry, String key, String message) {
    add(entry.file(), entry.line(key), message);
  }

  void add(Clause clause, String message) {
    add(clause.file(), clause.line(), clause.id() + ": " + message);
  }

  void add(String file, int line, String message) {
    found.add(new CatalogueProblem(file, line, message));
  }

  void addAll(Problems others) {
    found.addAll(others.found);
  }

  List<CatalogueProblem> sorted() {
    return found.stream().sorted().toList();
  }

  /**
   * Ends the reading if anything was wrong.
   *
   * @throws CatalogueException if so
   */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new CatalogueException(found);
    }
  }
}
