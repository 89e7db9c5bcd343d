package dev.plumbline.ci.console;

import dev.plumbline.fixtures.run.RunListener;
import dev.plumbline.reports.text.PlainText;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells how far a run has come, and of each test what it found: on a terminal in one line that is
 * redrawn, elsewhere in a line for every tenth of the tests.
 */
public final class Progress implements RunListener {

  private static final String CLEAR = "\r\u001B[K";
  private static final int BAR = 12;
  private static final int LONGEST_BAR = 79;

  /** So few tests are what somebody looks into: reasons are told, and how far it is is not. */
  private static final int FEW = 20;

  private final Console console;
  private final String subject;
  private final boolean live;
  private final FoundByTest found = new FoundByTest();
  private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
  private long planned;
  private long ended;
  private long tenths;
  private long notRun;

  /**
   * Progress of one run.
   *
   * @param live whether a line can be redrawn
   */
  public Progress(Console console, String subject, boolean live) {
    this.console = console;
    this.subject = subject;
    this.live = live && !console.quiet();
  }

  @Override
  public synchronized void planned(long tests) {
    planned = tests;
  }

  @Override
  public synchronized void ended(String test) {
    ended++;
    var lines = found.lines(test, planned <= FEW);
    if (!lines.isEmpty()) {
      clear();
      lines.forEach(console::say);
    }
    if (live) {
      console.err().print(CLEAR + bar());
      console.err().flush();
    } else if (planned > FEW && ended * 10 / planned > tenths) {
      tenths = ended * 10 / planned;
      console.say("  %d of %d tests · %s".formatted(ended, planned, counted()));
    }
  }

  @Override
  public synchronized void result(ClauseResult result) {
    counts.merge(result.verdict(), 1, Integer::sum);
    if (!console.verbose()) {
      found.add(result);
      return;
    }
    clear();
    console.say("  %-6s %s".formatted(result.verdict(), result.id()));
    if (!result.reason().isEmpty()) {
      console.say("         " + PlainText.line(result.reason()));
    }
  }

  @Override
  public synchronized void notRun(long tests) {
    notRun = tests;
  }

  @Override
  public synchronized void again(int tests) {
    clear();
    console.say(
        "plumb: %d %s broken or out of time: run again, a few at a time"
            .formatted(tests, tests == 1 ? "test is" : "tests are"));
  }

  @Override
  public synchronized void corrected(ClauseResult result, Verdict before) {
    clear();
    console.say("  %-6s %s (was %s)".formatted(result.verdict(), result.id(), before));
  }

  /** Whether planned tests were not run, since the run was interrupted or has found a FAIL. */
  public synchronized boolean cutShort() {
    return notRun > 0;
  }

  /** How far a run has come that was cut short. */
  public synchronized String left() {
    return "%d of %d tests were not run".formatted(notRun, planned);
  }

  /** Takes the line away that is redrawn. */
  public synchronized void close() {
    clear();
  }

  private void clear() {
    if (live) {
      console.err().print(CLEAR);
      console.err().flush();
    }
  }

  /** Cut where a terminal of 80 columns would begin a second line, which is never redrawn. */
  private String bar() {
    var all = Math.max(planned, ended);
    var filled = (int) (all == 0 ? 0 : ended * BAR / all);
    var line =
        "%s [%s%s] %d/%d  %s"
            .formatted(
                subject, "#".repeat(filled), "-".repeat(BAR - filled), ended, all, counted());
    return line.substring(0, Math.min(line.length(), LONGEST_BAR));
  }

  private String counted() {
    return counts.isEmpty()
        ? "no verdict yet"
        : counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(Collectors.joining(", "));
  }
}
