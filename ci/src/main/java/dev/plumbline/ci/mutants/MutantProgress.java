package dev.plumbline.ci.mutants;

import dev.plumbline.ci.console.Console;
import dev.plumbline.fixtures.mutants.MutantListener;
import dev.plumbline.fixtures.mutants.MutantOutcome;

/** Tells of each mutant that survives, and after each tenth of them how far the run has come. */
final class MutantProgress implements MutantListener {

  private final Console console;
  private int planned;
  private int ended;
  private int survived;

  MutantProgress(Console console) {
    this.console = console;
  }

  @Override
  public void planned(int mutants) {
    planned = mutants;
    console.say("plumb: the unchanged subject is judged; %d mutants".formatted(mutants));
  }

  @Override
  public void outcome(MutantOutcome outcome) {
    var before = ended * 10 / planned;
    ended++;
    survived += outcome.survived() ? 1 : 0;
    if (outcome.survived() || console.verbose()) {
      console.say("  " + line(outcome));
    }
    if (ended * 10 / planned > before) {
      console.say("  %d of %d mutants · %d survived".formatted(ended, planned, survived));
    }
  }

  private static String line(MutantOutcome outcome) {
    var fate = outcome.survived() ? "SURVIVED" : outcome.killed() ? "killed" : "not judged";
    return "%-10s %s".formatted(fate, outcome.mutant());
  }
}
