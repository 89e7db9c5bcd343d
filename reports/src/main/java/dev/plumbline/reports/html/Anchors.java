package dev.plumbline.reports.html;

import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.clause.SpecVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where things are: results and clauses on the page, sentences in the published specification. */
final class Anchors {

  private final Map<String, String> byResult = new HashMap<>();
  private final SpecVersion version;

  Anchors(Report report) {
    version = report.specVersion();
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

  /** The sentence in the release judged by, or in the first that says it if that is newer. */
  Optional<String> published(Clause clause) {
    var release = version.atLeast(clause.since()) ? version : clause.since();
    return switch (clause.id().spec()) {
      case "runtime-spec", "image-spec" ->
          Optional.of(
              "https://github.com/opencontainers/%s/blob/v%d.%d.%d/%s"
                  .formatted(
                      clause.id().spec(),
                      release.major(),
                      release.minor(),
                      release.patch(),
                      clause.where()));
      default -> Optional.empty();
    };
  }
}
