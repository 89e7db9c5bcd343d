package dev.plumbline.oci.goldens;

import dev.plumbline.fixtures.discovery.SubjectOpener;
import dev.plumbline.fixtures.host.HostNeeds;
import dev.plumbline.fixtures.leaks.Sweep;
import dev.plumbline.fixtures.run.Circumstances;
import dev.plumbline.fixtures.run.RunListener;
import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.fixtures.run.SessionOptions;
import dev.plumbline.fixtures.run.SuiteRun;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.verdict.Capability;
import java.nio.file.Path;
import java.util.List;

/** The whole suite against one runtime, as `plumb check oci` runs it. */
final class JudgedRun {

  private static final int JOBS = 4;

  private JudgedRun() {}

  /** Runs it, and leaves nothing behind. */
  static Golden of(Path binary) {
    return of(binary, List.of());
  }

  /** The same with the tests of these clauses alone; none means all. */
  static Golden of(Path binary, List<String> clauses) {
    var catalogue = ClauseCatalogue.load();
    var bench = Workbench.open(Path.of(System.getProperty("java.io.tmpdir")));
    try (var subject = new SubjectOpener(bench).open(binary, null)) {
      var session = SessionOptions.plain().open(subject, catalogue, bench);
      var results =
          new SuiteRun(
                  new Selection(List.of("dev.plumbline.oci"), clauses, List.of(), List.of()),
                  JOBS,
                  false)
              .judge(session, RunListener.NONE);
      var offered =
          Circumstances.host(HostNeeds.ofThisHost(), catalogue).capabilities().stream()
              .filter(Capability::offered)
              .map(need -> need.id().substring("host:".length()))
              .toList();
      return Golden.of(
          subject.identity().brief() + " by " + session.judged().version(), offered, results);
    } finally {
      new Sweep(bench.footprint().withBundle(bench.directory())).sweep();
    }
  }
}
