package dev.plumbline.ci.check;

import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.Progress;
import dev.plumbline.ci.console.Release;
import dev.plumbline.ci.console.Terminal;
import dev.plumbline.fixtures.host.HostNeeds;
import dev.plumbline.fixtures.junit.Session;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.run.Circumstances;
import dev.plumbline.fixtures.run.Selection;
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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges one subject: canary, tests, report, and nothing left behind. */
final class SubjectCheck {

  private final Candidate candidate;
  private final SuiteRun suite;
  private final RunOptions options;
  private final ClauseCatalogue catalogue;
  private final Console console;
  private final Instant startedAt = Instant.now();
  private final long began = System.nanoTime();
  private volatile @Nullable Session open;

  SubjectCheck(
      Candidate candidate,
      Selection selection,
      RunOptions options,
      ClauseCatalogue catalogue,
      Console console) {
    this.candidate = candidate;
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
    try (var interruption = new Interruption(suite::cancel, () -> sweep(footprint))) {
      var builder = judged(bench, interruption);
      sweepSubject(bench);
      release();
      sweepHost(footprint);
      footprint.makeGood().ifPresent(harm -> console.complain("plumb: " + harm));
      if (options.keep()) {
        console.say("kept: " + bench.directory());
      }
      var report = builder.commandLine(words).build();
      files.write(report);
      return new Outcome(report, interruption.begun());
    }
  }

  /** What is on the subject first: what is on the host may belong to it. */
  private void sweep(RunFootprint footprint) {
    sweepSubject(footprint.bench());
    try {
      candidate.close();
    } catch (IOException | HarnessException e) {
      console.complain("plumb: cannot clean up: " + e.getMessage());
    }
    sweepHost(footprint);
  }

  private void sweepSubject(Workbench bench) {
    var session = open;
    if (session != null) {
      try {
        session.subject().sweep(bench);
      } catch (HarnessException e) {
        console.complain("plumb: cannot clean up: " + e.getMessage());
      }
    }
  }

  private void sweepHost(RunFootprint footprint) {
    footprint.sweep().forEach(left -> console.complain("plumb: cannot clean up: " + left));
  }

  private void release() throws IOException {
    var session = open;
    open = null;
    if (session != null) {
      session.subject().close();
    }
    candidate.close();
  }

  private ReportBuilder judged(Workbench bench, Interruption interruption) {
    console.say("plumb: judging " + candidate.place());
    Session session;
    try {
      session = candidate.open(bench, catalogue, options.waivers(catalogue));
    } catch (SubjectException e) {
      var why = PlainText.of(e.getMessage() + "\n" + e.cure()).strip();
      console.complain("plumb: " + why);
      return report(candidate.version(catalogue), candidate.unopened()).inconclusive(why);
    }
    open = session;
    return run(session, interruption);
  }

  private ReportBuilder run(Session session, Interruption interruption) {
    var progress = new Progress(console, candidate.brief(session), Terminal.ERR.live());
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

  private ReportBuilder report(SpecVersion version, Subject subject) {
    return ReportBuilder.judgedBy(
            version, subject, Circumstances.host(HostNeeds.ofThisHost(), catalogue))
        .catalogue(catalogue, candidate.specs())
        .suiteVersion(Release.name())
        .ran(startedAt, (System.nanoTime() - began) / 1e9);
  }
}
