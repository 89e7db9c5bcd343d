package dev.plumbline.spec.clause.listing;

import dev.plumbline.spec.clause.Chapter;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.clause.TestKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Lists clauses, one a line, and counts how many of them tests cover. */
public final class ClauseListing {

  private final ClauseCatalogue catalogue;
  private final Map<ClauseId, List<String>> tests;

  /**
   * A listing of the catalogue.
   *
   * @param catalogue the clauses
   * @param tests the names of the tests that cover a clause; a clause without tests may be absent
   */
  public ClauseListing(ClauseCatalogue catalogue, Map<ClauseId, List<String>> tests) {
    this.catalogue = catalogue;
    this.tests = Map.copyOf(tests);
  }

  /** Every clause by chapter, and the coverage. */
  public String all() {
    return list(clause -> true) + "\n" + coverage();
  }

  /** The clauses that could have a test and have none, by chapter. */
  public String untested() {
    return list(this::notYet);
  }

  /** The clauses that are tested this way, or, with {@link TestKind#NONE}, not at all. */
  public String ofKind(TestKind kind) {
    return list(clause -> clause.test() == kind);
  }

  /** The clauses that would be tested this way and have no test yet. */
  public String untested(TestKind kind) {
    return list(clause -> clause.test() == kind && notYet(clause));
  }

  /** The clauses that the filter accepts, by chapter, and how many there are. */
  public String list(Predicate<Clause> filter) {
    var text = new StringBuilder();
    var count = 0;
    for (var chapter : catalogue.chapters()) {
      var found = catalogue.inChapter(chapter.id()).stream().filter(filter).toList();
      if (!found.isEmpty()) {
        text.append(chapter.id()).append(": ").append(chapter.title()).append('\n');
        text.append(lines(found)).append('\n');
        count += found.size();
      }
    }
    return text + (count == 1 ? "1 clause\n" : count + " clauses\n");
  }

  /** Per chapter and in all: clauses, how many could be tested, and how many are. */
  public String coverage() {
    var table = new TextTable("");
    table.row("chapter", "\tclauses", "\ttestable", "\ttested", "\tnot yet", "\tnone", "\tcovered");
    for (var spec : catalogue.chapters().stream().map(Chapter::spec).distinct().toList()) {
      for (var chapter : catalogue.chapters()) {
        if (chapter.spec().equals(spec)) {
          count(table, chapter.id(), catalogue.inChapter(chapter.id()));
        }
      }
      count(
          table,
          spec + " in all",
          catalogue.all().stream().filter(clause -> clause.id().spec().equals(spec)).toList());
    }
    return table.text();
  }

  private String lines(List<Clause> clauses) {
    var table = new TextTable("  ");
    for (var clause : clauses) {
      table.row(
          clause.id(),
          clause.keyword().text(),
          clause.test().name().toLowerCase(Locale.ROOT),
          tested(clause),
          clause.says());
    }
    return table.text();
  }

  private String tested(Clause clause) {
    if (clause.test() == TestKind.NONE) {
      return "-";
    }
    var count = tests.getOrDefault(clause.id(), List.of()).size();
    return count == 0 ? "not yet" : count == 1 ? "1 test" : count + " tests";
  }

  private void count(TextTable table, String name, List<Clause> clauses) {
    var testable = (int) clauses.stream().filter(c -> c.test() != TestKind.NONE).count();
    var missing = (int) clauses.stream().filter(this::notYet).count();
    var tested = testable - missing;
    table.row(
        name,
        clauses.size(),
        testable,
        tested,
        missing,
        clauses.size() - testable,
        testable == 0 ? "-" : "\t" + 100 * tested / testable + " %");
  }

  private boolean notYet(Clause clause) {
    return clause.test() != TestKind.NONE && tests.getOrDefault(clause.id(), List.of()).isEmpty();
  }
}
