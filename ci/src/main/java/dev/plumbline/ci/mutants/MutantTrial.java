package dev.plumbline.ci.mutants;

import dev.plumbline.ci.check.Interruption;
import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.fixtures.mutants.MutantReport;
import dev.plumbline.fixtures.mutants.MutantRun;
import dev.plumbline.fixtures.mutants.MutantTable;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.runtime.SubjectException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tries the mutants of one subject, and tells what became of them.
 *
 * @param suite the package of the tests
 * @param choice which mutants
 * @param console where to tell of it
 */
record MutantTrial(String suite, MutantChoice choice, Console console) {

  /**
   * Runs until every mutant is tried, or a signal comes.
   *
   * @return the exit status
   */
  int run(MutantGround ground) throws IOException {
    var under = new AtomicReference<MutantRun>();
    Runnable cancel = () -> Optional.ofNullable(under.get()).ifPresent(MutantRun::cancel);
    Runnable sweep =
        () -> {
          sweep(under);
          ground.sweep();
        };
    try (var interruption = new Interruption(cancel, sweep)) {
      try (ground) {
        return judged(ground, interruption, under);
      } catch (SubjectException e) {
        console.complain("plumb: " + e.getMessage() + "\n" + e.cure());
        return ExitCode.INCONCLUSIVE;
      }
    }
  }

  private int judged(
      MutantGround ground, Interruption interruption, AtomicReference<MutantRun> under)
      throws IOException {
    var session = ground.open();
    var run = new MutantRun(session, choice.options(suite), ground.directory());
    under.set(run);
    if (interruption.begun()) {
      return ExitCode.INTERRUPTED;
    }
    try {
      var report = run.run(new MutantProgress(console));
      return interruption.begun() ? ExitCode.INTERRUPTED : told(report);
    } finally {
      sweep(under);
    }
  }

  private void sweep(AtomicReference<MutantRun> under) {
    try {
      Optional.ofNullable(under.get()).ifPresent(MutantRun::sweep);
    } catch (HarnessException e) {
      console.complain("plumb: cannot clean up: " + e.getMessage());
    }
  }

  private int told(MutantReport report) throws IOException {
    var file = choice.out().resolve("mutants.json");
    Files.createDirectories(choice.out());
    Files.writeString(file, report.toJson());
    MutantTable.lines(report).forEach(console::print);
    console.say("report: " + file.toAbsolutePath());
    console.print(MutantTable.closing(report));
    return report.exitCode();
  }
}
