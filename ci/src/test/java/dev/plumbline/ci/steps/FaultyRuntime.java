package dev.plumbline.ci.steps;

import dev.plumbline.launcher.command.Main;
import java.util.List;

/** The launcher with one fault, which its first words tell; no release contains it. */
final class FaultyRuntime {

  /** What stands instead of the words of a fault where the launcher is to be whole. */
  static final String WHOLE = "whole";

  private FaultyRuntime() {}

  public static void main(String[] arguments) {
    var words = List.of(arguments);
    if (words.get(0).equals(WHOLE)) {
      System.exit(Main.run(words.subList(1, words.size()), program -> program));
    }
    var fault = StepFault.of(words.subList(0, StepFault.WORDS));
    System.exit(Main.run(words.subList(StepFault.WORDS, words.size()), fault::in));
  }
}
