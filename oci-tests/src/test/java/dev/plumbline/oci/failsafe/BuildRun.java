package dev.plumbline.oci.failsafe;

import dev.plumbline.fixtures.discovery.OpenedSubject;
import dev.plumbline.fixtures.discovery.SubjectOpener;
import dev.plumbline.fixtures.host.HostNeeds;
import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.leaks.Sweep;
import dev.plumbline.fixtures.run.BuildListener;
import dev.plumbline.fixtures.run.BuildProperties;
import dev.plumbline.fixtures.run.Circumstances;
import dev.plumbline.fixtures.run.SessionOptions;
import dev.plumbline.fixtures.runtime.RuntimeProfile;
import dev.plumbline.fixtures.runtime.SubjectException;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.reports.BuildReport;
import dev.plumbline.reports.model.ReportBuilder;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.verdict.ClauseResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One run of the suite by Maven: subject, session and, in the end, the report. */
final class BuildRun implements BuildListener.Run {

  private static final List<String> SPECS = List.of("runtime-spec", "commandline", "security");
  private static final Path REPORT = Path.of("target", "plumbline");

  private final Workbench bench;
  private final OpenedSubject subject;
  private final Session session;
  private final Instant startedAt = Instant.now();
  private final long began = System.nanoTime();

  private BuildRun(Workbench bench, OpenedSubject subject, Session session) {
    this.bench = bench;
    this.subject = subject;
    this.session = session;
  }

  /**
   * Opens the runtime.
   *
   * @throws SubjectException if it cannot be judged: one message, and a failed build
   */
  static BuildRun open(Path binary) {
    var bench = Workbench.open(Path.of(System.getProperty("java.io.tmpdir")));
    try {
      var subject = new SubjectOpener(bench).open(binary, profile());
      var catalogue = ClauseCatalogue.load();
      var options =
          new SessionOptions(
              BuildProperties.version("oci.spec"),
              BuildProperties.waivers(catalogue),
              UnaryOperator.identity());
      return new BuildRun(bench, subject, options.open(subject, catalogue, bench));
    } catch (SubjectException e) {
      sweep(bench);
      throw new SubjectException(e.getMessage() + "\n" + e.cure(), e.cure());
    }
  }

  @Override
  public Session session() {
    return session;
  }

  @Override
  public void close(List<ClauseResult> results) {
    var catalogue = session.catalogue();
    var report =
        ReportBuilder.judgedBy(
                session.judged().version(),
                Circumstances.subject(session),
                Circumstances.host(HostNeeds.ofThisHost(), catalogue))
            .catalogue(catalogue, SPECS)
            .results(results)
            .waivers(session.waivers())
            .ran(startedAt, (System.nanoTime() - began) / 1e9)
            .commandLine(List.of("mvn", "verify", "-Doci.runtime=" + subject.identity().path()))
            .build();
    subject.close();
    sweep(bench);
    BuildReport.write(report, catalogue, REPORT).forEach(System.out::println);
    BuildReport.demandFreshWaivers(report);
  }

  private static @Nullable RuntimeProfile profile() {
    return BuildProperties.text("oci.profile").map(Path::of).map(RuntimeProfile::read).orElse(null);
  }

  private static void sweep(Workbench bench) {
    new Sweep(bench.footprint().withBundle(bench.directory())).sweep();
  }
}
