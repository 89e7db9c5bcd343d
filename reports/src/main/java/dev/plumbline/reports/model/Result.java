package dev.plumbline.reports.model;

import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Fact;
import dev.plumbline.spec.verdict.Verdict;
import java.util.List;

/**
 * One verdict, as {@code report.json} writes it.
 *
 * @param id clause + test method + row, unique in a report and stable between runs
 * @param title the fact that the test's name states
 * @param clauses the clauses judged, first the one named by the id
 * @param verdict the verdict
 * @param reason why not PASS; empty for PASS
 * @param expected what would have been right; empty where nothing was asserted
 * @param seen what was there instead
 * @param commands command lines run against the subject, in order
 * @param output what the subject printed, cut in the middle if it is very long
 * @param seconds wall time
 * @param facts everything the test says about the failure, key by key
 * @param bundle what reproduces it by hand; may be empty
 */
public record Result(
    String id,
    String title,
    List<ClauseId> clauses,
    Verdict verdict,
    String reason,
    String expected,
    String seen,
    List<String> commands,
    String output,
    double seconds,
    List<Fact> facts,
    String bundle) {

  private static final int LONGEST = 64 * 1024;
  private static final int LONGEST_OUTPUT = 16 * 1024;

  public Result {
    if (clauses.isEmpty()) {
      throw new IllegalArgumentException("result '" + id + "' names no clause");
    }
    clauses = List.copyOf(clauses);
    commands = List.copyOf(commands);
    facts = List.copyOf(facts);
  }

  /** Takes over what a suite found; very long texts are cut in the middle, saying so. */
  public static Result of(ClauseResult found) {
    return new Result(
        found.id(),
        Excerpt.of(found.title(), LONGEST),
        List.of(found.clause()),
        found.verdict(),
        Excerpt.of(found.reason(), LONGEST),
        Excerpt.of(found.fact("expected"), LONGEST),
        Excerpt.of(found.fact("seen"), LONGEST),
        found.commands().stream().map(line -> Excerpt.of(line, LONGEST)).toList(),
        Excerpt.of(found.output(), LONGEST_OUTPUT),
        Math.round(found.seconds() * 1000) / 1000.0,
        found.facts().stream().map(Result::cut).toList(),
        Excerpt.of(found.bundle(), LONGEST));
  }

  /** The clause that the id names. */
  public ClauseId clause() {
    return clauses.get(0);
  }

  private static Fact cut(Fact fact) {
    return new Fact(fact.key(), Excerpt.of(fact.value(), LONGEST));
  }
}
