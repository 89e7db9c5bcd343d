package dev.plumbline.reports.model;

/** What a run as a whole says of its subject. */
public enum Conclusion {
  /** Something was tested, and no MUST was seen broken. */
  CONFORMS(0),
  /** At least one FAIL that is not waived. */
  BREAKS_A_MUST(1),
  /** Every FAIL is waived, but a waiver has expired or waives nothing. */
  STALE_WAIVER(1),
  /** Nothing FAILs, but something is BROKEN, the run did not finish, or nothing was tested. */
  INCONCLUSIVE(3);

  private final int exitCode;

  Conclusion(int exitCode) {
    this.exitCode = exitCode;
  }

  /** The command's exit status. */
  public int exitCode() {
    return exitCode;
  }
}
