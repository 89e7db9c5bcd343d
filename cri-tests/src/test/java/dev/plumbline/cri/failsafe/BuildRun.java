package dev.plumbline.cri.failsafe;

import dev.plumbline.fixtures.cri.discovery.EndpointOpener;
import dev.plumbline.fixtures.cri.discovery.EndpointPlace;
import dev.plumbline.fixtures.cri.discovery.ForeignPods;
import dev.plumbline.fixtures.host.HostNeeds;
import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.leaks.Sweep;
import dev.plumbline.fixtures.run.BuildListener;
import dev.plumbline.fixtures.run.Circumstances;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.run.ReachableImages;
import dev.plumbline.fixtures.runtime.SubjectException;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.reports.BuildReport;
import dev.plumbline.reports.model.ReportBuilder;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.verdict.ClauseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** One run of the suite by Maven: server, session and, in the end, the report. */
final class BuildRun implements BuildListener.Run {

  private static final Path REPORT = Path.of("target", "plumbline");

  private final ReachableImages images;
  private final Session session;
  private final Instant startedAt = Instant.now();
  private final long began = System.nanoTime();

  private BuildRun(ReachableImages images, Session session) {
    this.images = images;
    this.session = session;
  }

  /**
   * Opens the server.
   *
   * @throws SubjectException if it cannot be judged: one message, and a failed build
   */
  static BuildRun open() {
    var catalogue = ClauseCatalogue.load();
    var place = ServerProperties.place();
    var options = ServerProperties.options(catalogue);
    var bench = Workbench.open(Path.of(System.getProperty("java.io.tmpdir")));
    try {
      demandOwn(place, bench);
      return opened(ReachableImages.of(place), options, catalogue, bench);
    } catch (SubjectException e) {
      sweep(bench);
      throw new SubjectException((e.getMessage() + "\n" + e.cure()).strip(), e.cure());
    }
  }

  private static BuildRun opened(
      ReachableImages images, EndpointOptions options, ClauseCatalogue catalogue, Workbench bench) {
    try {
      var server = new EndpointOpener(bench).open(images.place());
      server.server().life().by(ServerProperties.control());
      return new BuildRun(images, options.open(server, catalogue, bench));
    } catch (SubjectException e) {
      end(images);
      throw e;
    }
  }

  private static void demandOwn(EndpointPlace place, Workbench bench) {
    if (ServerProperties.shared()) {
      return;
    }
    var deadline = bench.deadlines().command();
    try (var server = EndpointOpener.connect(place, deadline)) {
      ForeignPods.seenAt(server, deadline)
          .ifPresent(
              seen -> {
                throw new SubjectException(
                    "-Dcri.endpoint=%s: %s".formatted(place.runtime(), seen),
                    "A run could harm them; -Dcri.shared judges all the same.");
              });
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
            .catalogue(catalogue, EndpointOptions.SPECS)
            .results(results)
            .waivers(session.waivers())
            .ran(startedAt, (System.nanoTime() - began) / 1e9)
            .commandLine(List.of("mvn", "verify", "-Dcri.endpoint=" + images.place().runtime()))
            .build();
    BuildReport.write(report, catalogue, REPORT).forEach(System.out::println);
    try {
      session.subject().sweep(session.bench());
    } finally {
      session.subject().close();
      end(images);
      sweep(session.bench());
    }
    BuildReport.demandFreshWaivers(report);
  }

  private static void end(ReachableImages images) {
    try {
      images.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sweep(Workbench bench) {
    new Sweep(bench.footprint().withBundle(bench.directory())).sweep();
  }
}
