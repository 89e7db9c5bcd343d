package dev.plumbline.reports.html;

import static dev.plumbline.reports.html.Tag.el;

import dev.plumbline.reports.model.Excerpt;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.spec.verdict.Verdict;
import java.util.ArrayList;
import java.util.Set;

/** What one case of a finding expected and saw, with commands, output and bundle. */
final class CaseEvidence {

  private static final int PAGE = 4_000_000;
  private static final int LONGEST = 16_000;
  private static final int SHORTEST = 1_500;
  private static final Set<String> SHOWN_ELSEWHERE = Set.of("expected", "seen", "clause");

  private final int longest;

  CaseEvidence(Report report) {
    var cases = report.summary().fail() + report.summary().warn() + report.summary().broken();
    this.longest = Math.max(SHORTEST, Math.min(LONGEST, PAGE / 3 / Math.max(1, cases)));
  }

  Node of(Result result) {
    var parts = new ArrayList<Node>();
    parts.add(facts(result));
    if (result.verdict() != Verdict.BROKEN
        && !(result.expected().isBlank() && result.seen().isBlank())) {
      parts.add(
          el("div.compare")
              .add(box("Expected", result.expected(), "want"), box("Seen", result.seen(), "got")));
    }
    if (!result.commands().isEmpty()) {
      parts.add(block("Commands", String.join("\n", result.commands()), true));
    }
    if (!result.output().isBlank()) {
      parts.add(block("Runtime output", result.output(), true));
    }
    if (!result.bundle().isBlank()) {
      parts.add(block("Bundle to reproduce it", result.bundle(), false));
    }
    parts.add(el("p.again").text("Result id: ").add(el("code").text(result.id())));
    return Nodes.of(parts);
  }

  private Node box(String title, String content, String style) {
    return el("div.box." + style)
        .add(
            el("h4").text(title),
            el("pre").text(content.isBlank() ? "(nothing)" : Excerpt.of(content, longest)));
  }

  private Node facts(Result result) {
    var shown = new ArrayList<Node>();
    for (var fact : result.facts()) {
      var told = SHOWN_ELSEWHERE.contains(fact.key()) && result.verdict() != Verdict.BROKEN;
      if (!told && !fact.value().isBlank()) {
        shown.add(
            el("div")
                .add(
                    el("dt").text(fact.key()),
                    el("dd").add(el("code").text(Excerpt.of(fact.value(), 1_000)))));
      }
    }
    return shown.isEmpty() ? Nodes.NONE : el("dl.facts").add(Nodes.of(shown));
  }

  private Node block(String title, String content, boolean open) {
    var details =
        el("details.evidence")
            .add(
                el("summary").text(title),
                el("pre").attr("tabindex", "0").text(Excerpt.of(content, longest).stripTrailing()));
    return open ? details.attr("open", "") : details;
  }
}
