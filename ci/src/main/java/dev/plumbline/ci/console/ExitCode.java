package dev.plumbline.ci.console;

import java.util.Collection;
import java.util.List;

/** The statuses with which commands end. */
public final class ExitCode {

  /** The subject conforms, or the command did what it was asked. */
  public static final int OK = 0;

  /** A MUST fails. */
  public static final int BREAKS_A_MUST = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** Nothing fails, but the run does not say that the subject conforms. */
  public static final int INCONCLUSIVE = 3;

  /** A signal ended the command. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}

  /** The status for several subjects: a broken MUST outranks an inconclusive run. */
  public static int of(Collection<Integer> subjects) {
    return List.of(BREAKS_A_MUST, INCONCLUSIVE, USAGE).stream()
        .filter(subjects::contains)
        .findFirst()
        .orElse(OK);
  }
}
