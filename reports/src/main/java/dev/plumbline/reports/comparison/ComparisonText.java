package dev.plumbline.reports.comparison;

import dev.plumbline.reports.model.Result;
import dev.plumbline.reports.text.Counts;
import dev.plumbline.reports.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/** A comparison as lines for a terminal or a log: counts first, regressions before all else. */
public final class ComparisonText {

  private ComparisonText() {}

  /** The lines; one line if nothing differs. */
  public static List<String> lines(Comparison comparison) {
    var lines = new ArrayList<String>();
    comparison.conditions().forEach(condition -> lines.add(PlainText.line(condition)));
    if (comparison.isEmpty()) {
      lines.add("no verdict differs");
      return lines;
    }
    lines.add(summary(comparison));
    for (var kind : Change.Kind.values()) {
      section(lines, title(kind), comparison.changes(kind).stream().map(c -> line(c)).toList());
    }
    section(lines, "new results", comparison.appeared().stream().map(r -> line(r)).toList());
    section(lines, "vanished results", comparison.vanished().stream().map(r -> line(r)).toList());
    return lines;
  }

  private static String summary(Comparison comparison) {
    return Counts.of(comparison.changes(Change.Kind.REGRESSION).size(), "regression", "regressions")
        + ", "
        + Counts.of(comparison.changes(Change.Kind.FIX).size(), "fix", "fixes")
        + ", "
        + comparison.changes(Change.Kind.NEW_NOT_APPLICABLE).size()
        + " newly n/a, "
        + comparison.changes(Change.Kind.NEW_BROKEN).size()
        + " newly broken, "
        + comparison.appeared().size()
        + " new, "
        + comparison.vanished().size()
        + " vanished";
  }

  private static void section(List<String> lines, String title, List<String> entries) {
    if (!entries.isEmpty()) {
      lines.add(title + ":");
      entries.forEach(entry -> lines.add("  " + entry));
    }
  }

  private static String title(Change.Kind kind) {
    return switch (kind) {
      case REGRESSION -> "regressions";
      case FIX -> "fixes";
      case NEW_NOT_APPLICABLE -> "newly not applicable";
      case NEW_BROKEN -> "newly broken";
      case NEW_PASS -> "newly judged, and held";
    };
  }

  private static String line(Change change) {
    var reason = change.reason().isBlank() ? "" : ": " + PlainText.line(change.reason());
    return change.before() + " → " + change.after() + " " + PlainText.line(change.id()) + reason;
  }

  private static String line(Result result) {
    return result.verdict() + " " + PlainText.line(result.id());
  }
}
