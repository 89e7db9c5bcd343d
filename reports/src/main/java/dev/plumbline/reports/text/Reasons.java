package dev.plumbline.reports.text;

import dev.plumbline.reports.model.Result;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Results by the reason they give: one missing feature explains many N/A. */
public final class Reasons {

  private Reasons() {}

  /** The reasons, the one with most results first. */
  public static Map<String, List<Result>> of(List<Result> results) {
    var byReason =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    result -> PlainText.line(result.reason()), TreeMap::new, Collectors.toList()));
    var sorted = new LinkedHashMap<String, List<Result>>();
    byReason.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
