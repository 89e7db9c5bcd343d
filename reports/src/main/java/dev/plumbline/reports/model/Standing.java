package dev.plumbline.reports.model;

/** Where one clause stands after a run: each is shown apart from the others. */
public enum Standing {
  /** A test saw it broken, and it binds. */
  FAILED("failed"),
  /** A test saw it broken, and it does not bind by force. */
  WARNED("warned"),
  /** No test came to a verdict: harness or host got in the way. */
  BROKEN("broken"),
  /** Every test that came to a verdict saw it hold. */
  PASSED("passed"),
  /** The subject does not offer it. */
  NOT_APPLICABLE("not applicable"),
  /** The host lacks what its tests need. */
  ELSEWHERE("needs another host"),
  /** The judged version does not say it. */
  EXCUSED("excused by version"),
  /** It can be tested, and this run did not. */
  NOT_TESTED("not tested"),
  /** The catalogue says why no test is possible. */
  UNTESTABLE("no test possible");

  private final String text;

  Standing(String text) {
    this.text = text;
  }

  /** The standing in words. */
  public String text() {
    return text;
  }

  /** Whether the run came to a verdict on the clause. */
  public boolean isTested() {
    return this == FAILED || this == WARNED || this == PASSED;
  }
}
