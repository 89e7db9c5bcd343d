package dev.plumbline.reports.html;

import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.spec.clause.ClauseId;
import java.util.HashMap;
import java.util.Map;

/** Where results and clauses stand on the page. */
final class Anchors {

  private final Map<String, String> byResult = new HashMap<>();

  Anchors(Report report) {
    for (var result : report.results()) {
      byResult.put(result.id(), "r" + (byResult.size() + 1));
    }
  }

  String of(Result result) {
    return byResult.getOrDefault(result.id(), "");
  }

  static String of(ClauseId clause) {
    return "c-" + clause.value().replace('/', '-');
  }
}
