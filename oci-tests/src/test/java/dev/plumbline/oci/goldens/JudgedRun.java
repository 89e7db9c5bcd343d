package dev.plumbline.oci.goldens;

import dev.plumbline.fixtures.host.HostNeeds;
import dev.plumbline.fixtures.junit.TestedRuntime;
import dev.plumbline.fixtures.run.Circumstances;
import dev.plumbline.fixtures.run.OpenSession;
import dev.plumbline.fixtures.run.RunListener;
import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.fixtures.run.SuiteRun;
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
    try (var open = OpenSession.of(binary)) {
      var session = open.session();
      var selection = new Selection(List.of("dev.plumbline.oci"), clauses, List.of(), List.of());
      var results = new SuiteRun(selection, JOBS, false).judge(session, RunListener.NONE);
      var offered =
          Circumstances.host(HostNeeds.ofThisHost(), session.catalogue()).capabilities().stream()
              .filter(Capability::offered)
              .map(need -> need.id().substring("host:".length()))
              .toList();
      var subject =
          TestedRuntime.of(session).opened().identity().brief()
              + " by "
              + session.judged().version();
      return Golden.of(subject, offered, results);
    }
  }
}
