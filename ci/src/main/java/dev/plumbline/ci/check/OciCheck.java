package dev.plumbline.ci.check;

import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.Progress;
import dev.plumbline.ci.console.Release;
import dev.plumbline.ci.console.Terminal;
import dev.plumbline.fixtures.discovery.OpenedSubject;
import dev.plumbline.fixtures.discovery.SubjectOpener;
import dev.plumbline.fixtures.host.HostNeeds;
import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.run.Circumstances;
import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.fixtures.run.SessionOptions;
import dev.plumbline.fixtures.run.SuiteRun;
import dev.plumbline.fixtures.runtime.SubjectException;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.reports.model.ReportBuilder;
import dev.plumbline.reports.text.PlainText;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.SpecVersion;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Judges one runtime: canary, tests, report, and nothing left behind. */
final class OciCheck {

  /** The rule books of the OCI suite. */
  private static final List<String> SPECS = List.of("runtime-spec", "commandline", "security");

  private final Path binary;
  private final SuiteRun suite;
  private final RunOptions options;
  private final ClauseCatalogue catalogue;
  private final Console console;
  private final Instant startedAt = Instant.now();
  private final long began = System.nanoTime();

  OciCheck(
      Path binary,
      Selection selection,
      RunOptions options,
      ClauseCatalogue catalogue,
      Console console) {
    this.binary = binary;
    this.suite = new SuiteRun(selection, options.jobs(), options.failFast());
    this.options = options;
    this.catalogue = catalogue;
    this.console = console;
  }

  /**
   * Runs the suite and writes the report, also where a signal cuts the run short.
   *
   * @param words the command line, for the report
   */
  Outcome run(List<String> words, ReportFiles files) throws IOException {
    var bench = Workbench.open(options.work());
    var footprint = new RunFootprint(bench, options.keep());
    try (var interruption = new Interruption(suite::cancel, footprint::sweep)) {
      var builder = judged(bench, interruption);
      footprint.sweep().forEach(left -> console.complain("plumb: cannot clean up: " + left));
      footprint.makeGood().ifPresent(harm -> console.complain("plumb: " + harm));
      if (options.keep()) {
        console.say("kept: " + bench.directory());
      }
      var report = builder.commandLine(words).build();
      files.write(report);
      return new Outcome(report, interruption.begun());
    }
  }

  private ReportBuilder judged(Workbench bench, Interruption interruption) {
    console.say("plumb: judging " + binary);
    try (var subject = new SubjectOpener(bench).open(binary, options.profile())) {
      return run(subject, bench, interruption);
    } catch (SubjectException e) {
      var why = PlainText.of(e.getMessage() + "\n" + e.cure()).strip();
      console.complain("plumb: " + why);
      return unjudged(why);
    }
  }

  private ReportBuilder run(OpenedSubject subject, Workbench bench, Interruption interruption) {
    var session =
        new SessionOptions(options.spec(), options.waivers(catalogue), UnaryOperator.identity())
            .open(subject, catalogue, bench);
    var progress = new Progress(console, subject.identity().brief(), Terminal.ERR.live());
    var results = results(session, progress);
    var builder =
        report(session.judged().version(), Circumstances.subject(session))
            .waivers(session.waivers());
    if (interruption.begun()) {
      builder.inconclusive("the run was interrupted: " + progress.left());
    }
    return builder.results(results);
  }

  private List<ClauseResult> results(Session session, Progress progress) {
    try {
      return suite.judge(session, progress);
    } finally {
      progress.close();
      if (progress.cutShort()) {
        console.say("plumb: the run was cut short: " + progress.left());
      }
    }
  }

  /** The report on a runtime of which no more is known than that it cannot be judged. */
  private ReportBuilder unjudged(String why) {
    var subject =
        new Subject(
            String.valueOf(binary.getFileName()),
            "",
            binary.toAbsolutePath().normalize().toString(),
            "",
            "",
            "",
            "",
            "",
            List.of(),
            List.of());
    var spec = options.spec() == null ? SpecVersion.parse("1.0.0") : options.spec();
    return report(spec, subject).inconclusive(why);
  }

  private ReportBuilder report(SpecVersion version, Subject subject) {
    return ReportBuilder.judgedBy(
            version, subject, Circumstances.host(HostNeeds.ofThisHost(), catalogue))
        .catalogue(catalogue, SPECS)
        .suiteVersion(Release.name())
        .ran(startedAt, (System.nanoTime() - began) / 1e9);
  }
}
