package dev.plumbline.reports.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.clause.TestKind;
import dev.plumbline.spec.verdict.Capability;
import dev.plumbline.spec.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Every clause of a catalogue against the results of one run; computed, never stored. */
public final class ClauseMatrix {

  private final List<ChapterRows> chapters;

  private ClauseMatrix(List<ChapterRows> chapters) {
    this.chapters = chapters;
  }

  /**
   * Sets a report against the catalogue. Clauses of specifications that the report has no score of
   * are left out, as other suites judge by them.
   */
  public static ClauseMatrix of(Report report, ClauseCatalogue catalogue) {
    var titles = new HashMap<String, String>();
    catalogue.chapters().forEach(chapter -> titles.put(chapter.id(), chapter.title()));
    return of(report, catalogue.all(), titles);
  }

  /**
   * Sets a report against some clauses.
   *
   * @param titles chapter titles by chapter id; a chapter without one goes by its id
   */
  public static ClauseMatrix of(
      Report report, Collection<Clause> clauses, Map<String, String> titles) {
    var specs = report.scores().stream().map(Score::spec).toList();
    return of(
        clauses.stream().filter(clause -> specs.contains(clause.id().spec())).toList(),
        titles,
        report.results(),
        report.specVersion(),
        report.host().capabilities());
  }

  static ClauseMatrix of(
      Collection<Clause> clauses,
      Map<String, String> titles,
      Collection<Result> results,
      SpecVersion version,
      Collection<Capability> host) {
    var found = new HashMap<ClauseId, List<Result>>();
    for (var result : results) {
      for (var clause : result.clauses()) {
        found.computeIfAbsent(clause, key -> new ArrayList<>()).add(result);
      }
    }
    var rows = new LinkedHashMap<String, List<ClauseRow>>();
    for (var clause : clauses) {
      rows.computeIfAbsent(clause.id().chapter(), key -> new ArrayList<>())
          .add(row(clause, found.getOrDefault(clause.id(), List.of()), version, host));
    }
    return new ClauseMatrix(
        rows.entrySet().stream()
            .map(e -> new ChapterRows(e.getKey(), title(titles, e.getKey()), e.getValue()))
            .toList());
  }

  private static String title(Map<String, String> titles, String chapter) {
    return titles.getOrDefault(chapter, chapter);
  }

  /** The chapters in the catalogue's order. */
  public List<ChapterRows> chapters() {
    return chapters;
  }

  /** The row of a clause, if the catalogue has it. */
  public Optional<ClauseRow> find(ClauseId id) {
    return rows().stream().filter(row -> row.clause().id().equals(id)).findFirst();
  }

  /** All rows, chapter by chapter. */
  public List<ClauseRow> rows() {
    return chapters.stream().flatMap(chapter -> chapter.rows().stream()).toList();
  }

  /** Counts all clauses. */
  public ClauseCounts counts() {
    return counts(row -> true);
  }

  /** Counts the clauses of each specification apart, in the catalogue's order. */
  public Map<String, ClauseCounts> countsBySpec() {
    var counts = new LinkedHashMap<String, ClauseCounts>();
    rows().stream()
        .map(row -> row.clause().id().spec())
        .distinct()
        .forEach(spec -> counts.put(spec, counts(r -> r.clause().id().spec().equals(spec))));
    return counts;
  }

  private ClauseCounts counts(Predicate<ClauseRow> which) {
    var by = rows().stream().filter(which).collect(groupingBy(ClauseMatrix::place, toList()));
    var testable = by.getOrDefault("testable", List.of());
    return new ClauseCounts(
        testable.size(),
        (int) testable.stream().filter(row -> row.standing().isTested()).count(),
        by.getOrDefault("elsewhere", List.of()).size(),
        by.getOrDefault("excused", List.of()).size(),
        by.getOrDefault("untestable", List.of()).size());
  }

  private static String place(ClauseRow row) {
    return switch (row.standing()) {
      case ELSEWHERE -> "elsewhere";
      case EXCUSED -> "excused";
      case UNTESTABLE -> "untestable";
      default -> "testable";
    };
  }

  private static ClauseRow row(
      Clause clause, List<Result> results, SpecVersion version, Collection<Capability> host) {
    for (var verdict : List.of(Verdict.FAIL, Verdict.WARN, Verdict.BROKEN, Verdict.PASS)) {
      var first = results.stream().filter(r -> r.verdict() == verdict).findFirst();
      // A broken test beside a passing one takes nothing from what was seen to hold.
      var hidden =
          verdict == Verdict.BROKEN && results.stream().anyMatch(r -> r.verdict() == Verdict.PASS);
      if (first.isPresent() && !hidden) {
        return new ClauseRow(clause, standing(verdict), first.get().reason(), results);
      }
    }
    if (clause.test() == TestKind.NONE) {
      var why = clause.why() == null ? "" : clause.why();
      return new ClauseRow(clause, Standing.UNTESTABLE, why, results);
    }
    if (!clause.saidIn(version)) {
      var why =
          version.atLeast(clause.since())
              ? "withdrawn in " + clause.until()
              : "said from " + clause.since() + " on";
      return new ClauseRow(clause, Standing.EXCUSED, why, results);
    }
    var lacking =
        host.stream().filter(c -> !c.offered() && clause.needs().contains(c.id())).findFirst();
    if (lacking.isPresent() && lacking.get().ofHost()) {
      var why = lacking.get().id() + ": " + lacking.get().reason();
      return new ClauseRow(clause, Standing.ELSEWHERE, why, results);
    }
    if (!results.isEmpty()) {
      return new ClauseRow(clause, Standing.NOT_APPLICABLE, results.get(0).reason(), results);
    }
    return new ClauseRow(clause, Standing.NOT_TESTED, "no test judged it in this run", results);
  }

  private static Standing standing(Verdict verdict) {
    return switch (verdict) {
      case PASS -> Standing.PASSED;
      case FAIL -> Standing.FAILED;
      case WARN -> Standing.WARNED;
      case NOT_APPLICABLE -> Standing.NOT_APPLICABLE;
      case BROKEN -> Standing.BROKEN;
    };
  }
}
