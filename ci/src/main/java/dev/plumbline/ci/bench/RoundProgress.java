package dev.plumbline.ci.bench;

import dev.plumbline.ci.console.Console;

/** Tells at each tenth of the rounds how far it is. */
final class RoundProgress {

  private final Console console;
  private final String what;
  private final int rounds;
  private int tenths;

  RoundProgress(Console console, String what, int rounds) {
    this.console = console;
    this.what = what;
    this.rounds = rounds;
  }

  /** So many rounds are done. */
  void done(int count) {
    var now = count * 10 / rounds;
    if (now > tenths && rounds > 1) {
      tenths = now;
      console.say("  %s: %d of %d rounds".formatted(what, count, rounds));
    }
  }
}
