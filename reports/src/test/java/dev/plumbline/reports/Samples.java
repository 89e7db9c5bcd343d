package dev.plumbline.reports;

import dev.plumbline.reports.model.ReportBuilder;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.clause.Keyword;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.clause.TestKind;
import dev.plumbline.spec.verdict.Capability;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Fact;
import dev.plumbline.spec.verdict.Host;
import dev.plumbline.spec.verdict.Subject;
import dev.plumbline.spec.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Small clauses, results and runs for tests. */
public final class Samples {

  public static final SpecVersion JUDGED = SpecVersion.parse("1.0.2");

  private Samples() {}

  public static Clause clause(String id, Keyword keyword) {
    return clause(id, keyword, "1.0.0", TestKind.PROBE, List.of());
  }

  public static Clause clause(
      String id, Keyword keyword, String since, TestKind test, List<String> needs) {
    return new Clause(
        new ClauseId(id),
        keyword,
        Map.of(),
        SpecVersion.parse(since),
        null,
        "config.md#root",
        null,
        keyword == Keyword.KUBERNETES ? "The kubelet relies on it." : null,
        "What " + id + " promises.",
        test,
        test == TestKind.NONE ? "nothing can break it" : null,
        needs,
        List.of(),
        test == TestKind.NONE ? null : "Was it lost on the way?",
        List.of(),
        List.of(),
        "sample.yaml",
        1);
  }

  public static ClauseResult result(String clause, String method, Verdict verdict) {
    var passed = verdict == Verdict.PASS;
    return new ClauseResult(
        clause + "@SampleTests." + method,
        method,
        new ClauseId(clause),
        verdict,
        passed ? "" : "because of " + method,
        passed ? List.of() : List.of(new Fact("expected", "EROFS"), new Fact("seen", "0")),
        List.of("runc create --bundle /tmp/b c1", "runc start c1"),
        passed ? "" : "runc: it did not work\n",
        passed ? "" : "{\"ociVersion\": \"1.0.2\"}",
        0.25);
  }

  public static Subject subject() {
    return new Subject(
        "runc",
        "1.1.5",
        "/usr/sbin/runc",
        "runc version 1.1.5+ds1\nspec: 1.0.2-dev",
        "1.0.2-dev",
        "ab".repeat(32),
        "runc",
        "host",
        List.of(new Capability("runtime:umask", true, "the detector read umask 0027")),
        List.of());
  }

  public static Host host() {
    return new Host(
        "6.18.5",
        "x86_64",
        "Debian GNU/Linux 12",
        2,
        8L << 30,
        "hybrid",
        List.of("cpu", "memory", "pids"),
        List.of("CAP_SYS_RESOURCE"),
        List.of(),
        "17.0.15 Debian",
        List.of(
            new Capability("host:cgroup-v1", true, "controllers are mounted"),
            new Capability("host:apparmor", false, "not among the kernel's security modules")));
  }

  public static ReportBuilder builder(List<Clause> clauses, List<ClauseResult> results) {
    return ReportBuilder.judgedBy(JUDGED, subject(), host())
        .catalogue(clauses, "sha256:" + "cd".repeat(32))
        .suiteVersion("0.1.0")
        .ran(Instant.parse("2026-11-24T03:00:00Z"), 41.2)
        .commandLine(List.of("plumb", "check", "oci", "--runtime", "/usr/sbin/runc"))
        .results(results);
  }
}
