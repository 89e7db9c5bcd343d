package dev.plumbline.oci.failsafe;

import dev.plumbline.fixtures.discovery.OpenedSubject;
import dev.plumbline.fixtures.discovery.SubjectOpener;
import dev.plumbline.fixtures.host.HostNeeds;
import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.leaks.Sweep;
import dev.plumbline.fixtures.run.Circumstances;
import dev.plumbline.fixtures.run.SessionOptions;
import dev.plumbline.fixtures.runtime.RuntimeProfile;
import dev.plumbline.fixtures.runtime.SubjectException;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.reports.Format;
import dev.plumbline.reports.Reports;
import dev.plumbline.reports.model.ReportBuilder;
import dev.plumbline.reports.model.WaiverUse;
import dev.plumbline.reports.text.ClosingLine;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.waiver.Waivers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of the suite by Maven: subject, session and, in the end, the report. */
final class BuildRun {

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
      var options = new SessionOptions(spec(), waivers(catalogue), UnaryOperator.identity());
      return new BuildRun(bench, subject, options.open(subject, catalogue, bench));
    } catch (SubjectException e) {
      sweep(bench);
      throw new SubjectException(e.getMessage() + "\n" + e.cure(), e.cure());
    }
  }

  Session session() {
    return session;
  }

  /**
   * Ends the run and writes the report on these results.
   *
   * @throws IllegalStateException if a waiver is stale, which fails the build
   */
  void close(List<ClauseResult> results) {
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
    var formats = EnumSet.copyOf(Format.all());
    formats.remove(Format.ALLURE);
    try {
      Reports.writeAll(report, catalogue, REPORT, formats);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println("report: " + REPORT.resolve(Format.HTML.file()).toAbsolutePath());
    System.out.println(ClosingLine.of(report));
    var stale = report.waivers().stream().filter(WaiverUse::stale).map(WaiverUse::complaint);
    var complaints = stale.collect(Collectors.joining("\n"));
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(complaints);
    }
  }

  private static @Nullable RuntimeProfile profile() {
    var file = System.getProperty("oci.profile", "");
    return file.isEmpty() ? null : RuntimeProfile.read(Path.of(file));
  }

  private static Waivers waivers(ClauseCatalogue catalogue) {
    var files = System.getProperty("plumb.waivers", "");
    return files.isEmpty()
        ? Waivers.NONE
        : Waivers.read(
            Stream.of(files.split(",")).map(Path::of).toList(),
            catalogue,
            LocalDate.now(ZoneOffset.UTC));
  }

  private static @Nullable SpecVersion spec() {
    var version = System.getProperty("oci.spec", "");
    return version.isEmpty() ? null : SpecVersion.parse(version);
  }

  private static void sweep(Workbench bench) {
    new Sweep(bench.footprint().withBundle(bench.directory())).sweep();
  }
}
