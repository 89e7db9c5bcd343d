package dev.plumbline.reports;

import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.reports.model.Report;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.Keyword;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Fact;
import dev.plumbline.spec.verdict.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A run against a runtime that tries to break out of its report. */
public final class Hostile {

  /** Markup of every form, terminal sequences, control characters, bidi, an unpaired surrogate. */
  public static final String TEXT =
      "</pre></script><script>alert(1)</script><img src=x onerror=alert(2)> ' \" & ]]>"
          + " ``` | @everyone [x](javascript:alert(3)) \u001b[31mred\u001b[0m"
          + "\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007"
          + " \u0000\u0001\b\u007f\u009b \u202etxt.exe\u2066 \ud800 \uffff end";

  private static final Clause CLAUSE = Samples.clause("runtime-spec/root/hostile", Keyword.MUST);

  private Hostile() {}

  /** One result of each verdict, with the text wherever a runtime has a say. */
  public static Report report() {
    return Samples.builder(
            List.of(CLAUSE), Arrays.stream(Verdict.values()).map(Hostile::result).toList())
        .inconclusive("canary: " + TEXT)
        .build();
  }

  public static ClauseMatrix matrix() {
    return ClauseMatrix.of(report(), List.of(CLAUSE), Map.of());
  }

  private static ClauseResult result(Verdict verdict) {
    return new ClauseResult(
        "runtime-spec/root/hostile@T.m[" + verdict + TEXT + "]",
        "title " + TEXT,
        CLAUSE.id(),
        verdict,
        verdict == Verdict.PASS ? "" : "reason " + TEXT,
        List.of(new Fact("expected", TEXT), new Fact("seen", TEXT), new Fact("step", TEXT)),
        List.of("runc " + TEXT),
        TEXT + "\n" + "x".repeat(2_000_000),
        TEXT,
        0.1);
  }
}
