package dev.plumbline.reports.model;

import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.verdict.ResultId;
import dev.plumbline.spec.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one test that got the same verdict on one clause: to a reader they are one finding.
 *
 * @param results the rows, at least one
 * @param outOf how many rows the test has on this clause, whatever their verdict
 */
public record Finding(List<Result> results, int outOf) {

  public Finding {
    results = List.copyOf(results);
  }

  /** The findings with this verdict, in the report's order. */
  public static List<Finding> of(Report report, Verdict verdict) {
    var tests = new LinkedHashMap<ResultId, List<Result>>();
    for (var result : report.results()) {
      tests.computeIfAbsent(test(result), any -> new ArrayList<>()).add(result);
    }
    return tests.values().stream()
        .map(
            rows ->
                new Finding(
                    rows.stream().filter(row -> row.verdict() == verdict).toList(), rows.size()))
        .filter(finding -> !finding.results().isEmpty())
        .toList();
  }

  /** The waiver of all its rows, if they have one. */
  public Optional<WaiverUse> waiver(Report report) {
    return results.stream().allMatch(row -> report.waiver(row).isPresent())
        ? report.waiver(first())
        : Optional.empty();
  }

  /** The first of its rows. */
  public Result first() {
    return results.get(0);
  }

  /** The clause judged. */
  public ClauseId clause() {
    return first().clause();
  }

  /** The fact that the test's name states; with the row where there is only one. */
  public String title() {
    return results.size() == 1
        ? first().title()
        : ResultId.of(first().id()).withoutRow(first().title());
  }

  /** What tells this result of it from the others. */
  public String row(Result result) {
    return ResultId.of(result.id()).row();
  }

  /** Such as {@code 7 of 9 cases}; empty for a test without rows. */
  public String cases() {
    return outOf == 1 ? "" : results.size() + " of " + outOf + " cases";
  }

  /** The reason, if all rows give the same; else empty. */
  public String reason() {
    return results.stream().allMatch(row -> row.reason().equals(first().reason()))
        ? first().reason()
        : "";
  }

  /** Wall time of all its rows, in seconds. */
  public double seconds() {
    return results.stream().mapToDouble(Result::seconds).sum();
  }

  private static ResultId test(Result result) {
    var id = ResultId.of(result.id());
    return new ResultId(id.clause(), id.test(), "");
  }
}
