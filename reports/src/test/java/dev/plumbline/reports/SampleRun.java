package dev.plumbline.reports;

import dev.plumbline.reports.model.ClauseMatrix;
import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.ReportBuilder;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.clause.Strength;
import dev.plumbline.spec.clause.TestKind;
import dev.plumbline.spec.verdict.Capability;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Fact;
import dev.plumbline.spec.verdict.Subject;
import dev.plumbline.spec.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * An invented run over the real catalogue, large enough to look at: every verdict, rows of a table,
 * long and coloured output. The same on every call.
 */
public final class SampleRun {

  private static final SpecVersion JUDGED = SpecVersion.parse("1.0.2");
  private static final Set<String> ABSENT =
      Set.of("runtime:time-offsets", "runtime:idmap", "runtime:features", "runtime:memory-policy");

  private final ClauseCatalogue catalogue = ClauseCatalogue.load();
  private static final Optional<Strength> MUST = Optional.of(Strength.M);

  private final Random random = new Random(2026);
  private final List<ClauseResult> results = new ArrayList<>();

  private int judged;

  private SampleRun() {}

  /** The invented report. */
  public static Report report() {
    return new SampleRun().run();
  }

  /** Its clauses. */
  public static ClauseMatrix matrix() {
    return ClauseMatrix.of(report(), ClauseCatalogue.load());
  }

  private Report run() {
    for (var clause : catalogue.all()) {
      if (clause.test() != TestKind.NONE && random.nextInt(10) < 8) {
        judge(clause);
      }
    }
    var subject = Samples.subject();
    return ReportBuilder.judgedBy(JUDGED, discovered(subject), Samples.host())
        .catalogue(catalogue, List.of("runtime-spec", "commandline", "security"))
        .suiteVersion("0.1.0")
        .ran(Instant.parse("2026-11-24T03:00:00Z"), 41.2)
        .commandLine(List.of("plumb", "check", "oci", "--runtime", "/usr/sbin/runc"))
        .results(results)
        .build();
  }

  private void judge(Clause clause) {
    if (!clause.saidIn(JUDGED)) {
      return;
    }
    var lacking = clause.needs().stream().filter(this::lacks).findFirst();
    if (lacking.isPresent()) {
      add(clause, "", Verdict.NOT_APPLICABLE, lacking.get() + " is not offered", List.of());
      return;
    }
    var turn = judged++;
    if (turn % 19 == 3) {
      var binds = clause.id().spec().equals("runtime-spec") && clause.strength().equals(MUST);
      add(
          clause,
          "",
          binds ? Verdict.FAIL : Verdict.WARN,
          "mkdir returned 0 where EROFS was expected",
          List.of(
              new Fact("clause", clause.id().value()),
              new Fact("step", "mkdir"),
              new Fact("expected", "EROFS"),
              new Fact("seen", "0"),
              new Fact("exit", "0")));
    } else if (turn % 31 == 4) {
      add(
          clause,
          "",
          Verdict.WARN,
          "the umask is 0022, the caller's is 0027",
          List.of(new Fact("expected", "0027"), new Fact("seen", "0022")));
    } else if (turn % 97 == 5) {
      add(
          clause,
          "",
          Verdict.BROKEN,
          "no record from the probe: the container was killed",
          List.of(new Fact("exit", "137"), new Fact("end mark", "absent")));
    } else if (turn % 6 == 0) {
      for (var row : List.of("[bind]", "[ro]", "[nosuid]")) {
        add(clause, row, Verdict.PASS, "", List.of());
      }
    } else {
      add(clause, "", Verdict.PASS, "", List.of());
    }
  }

  private boolean lacks(String need) {
    return ABSENT.contains(need)
        || Samples.host().capabilities().stream()
            .anyMatch(c -> c.id().equals(need) && !c.offered());
  }

  private void add(Clause clause, String row, Verdict verdict, String reason, List<Fact> facts) {
    var words = clause.id().slug().replace('-', ' ');
    results.add(
        new ClauseResult(
            clause.id() + "@SampleTests.observed" + row,
            words + " is observed from inside" + (row.isEmpty() ? "" : " " + row),
            clause.id(),
            verdict,
            reason,
            facts,
            List.of(
                "/usr/sbin/runc --root /run/plumb/8f2c/state create --bundle /tmp/plumb/8f2c/c17 --pid-file /tmp/plumb/8f2c/c17/pid plumb-8f2c-17",
                "/usr/sbin/runc --root /run/plumb/8f2c/state start plumb-8f2c-17",
                "/usr/sbin/runc --root /run/plumb/8f2c/state delete --force plumb-8f2c-17"),
            verdict == Verdict.PASS
                ? ""
                : "\u001b[31mERRO\u001b[0m[0000] runc run failed: unable to start container process: <cgroup> & \"quotes\"\n",
            verdict == Verdict.PASS
                ? ""
                : "{\n  \"ociVersion\": \"1.0.2\",\n  \"root\": {\"path\": \"rootfs\", \"readonly\": true},\n  \"process\": {\"args\": [\"/probe\"], \"cwd\": \"/\"}\n}\n\nprobe\n  0 mkdir /new 0755\n  1 report\n  2 end\n",
            random.nextInt(400) / 1000.0 + (random.nextInt(40) == 0 ? 2.2 : 0.04)));
  }

  private static Subject discovered(Subject subject) {
    var capabilities = new ArrayList<Capability>(subject.capabilities());
    ABSENT.stream()
        .sorted()
        .forEach(id -> capabilities.add(new Capability(id, false, "its detector had no effect")));
    return new Subject(
        subject.name(),
        subject.version(),
        subject.path(),
        subject.versionLine(),
        subject.declaredVersion(),
        subject.sha256(),
        subject.profile(),
        subject.witness(),
        capabilities,
        List.of("hugetlb mounted under /sys/fs/cgroup/hugetlb in a private mount namespace"));
  }
}
