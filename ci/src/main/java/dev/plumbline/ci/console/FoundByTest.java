package dev.plumbline.ci.console;

import dev.plumbline.reports.text.PlainText;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.ResultId;
import dev.plumbline.spec.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the results of tests under way, so that a test with rows is told of in one line. */
final class FoundByTest {

  private static final List<Verdict> FINDINGS = List.of(Verdict.FAIL, Verdict.WARN, Verdict.BROKEN);

  private final Map<String, List<ClauseResult>> underWay = new HashMap<>();

  void add(ClauseResult result) {
    var test = ResultId.of(result.id()).test();
    underWay.computeIfAbsent(test, any -> new ArrayList<>()).add(result);
  }

  /**
   * What a test that has ended found: a line for each verdict that asks for attention.
   *
   * @param reasons whether the first row's reason follows
   */
  List<String> lines(String test, boolean reasons) {
    var results = underWay.remove(test);
    if (results == null) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    for (var verdict : FINDINGS) {
      var found = results.stream().filter(result -> result.verdict() == verdict).toList();
      if (!found.isEmpty()) {
        lines.add(line(found, rows(results)));
        var reason = PlainText.line(found.get(0).reason());
        if (reasons && !reason.isEmpty()) {
          lines.add("         " + reason);
        }
      }
    }
    return lines;
  }

  private static String line(List<ClauseResult> found, long outOf) {
    var first = found.get(0);
    var others = found.stream().map(ClauseResult::clause).distinct().count() - 1;
    var alone = outOf == 1 || found.size() == 1;
    return "  %-6s %s%s · %s%s"
        .formatted(
            first.verdict(),
            first.clause(),
            others == 0 ? "" : " and %d more".formatted(others),
            alone ? first.title() : ResultId.of(first.id()).withoutRow(first.title()),
            outOf == 1 ? "" : " (%d of %d cases)".formatted(rows(found), outOf));
  }

  private static long rows(List<ClauseResult> results) {
    return results.stream().map(result -> ResultId.of(result.id()).row()).distinct().count();
  }
}
