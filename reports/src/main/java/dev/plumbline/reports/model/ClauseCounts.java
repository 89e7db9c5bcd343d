package dev.plumbline.reports.model;

/**
 * How much of a catalogue one run speaks about. Every clause is counted once: in {@code testable},
 * {@code testableElsewhere}, {@code excused} or {@code untestable}.
 *
 * @param testable clauses with a test kind that this host and the judged version admit
 * @param tested those of them with PASS, FAIL or WARN in this run
 * @param testableElsewhere clauses whose needs this host lacks
 * @param excused clauses that the judged version does not say, and that got no verdict in this run
 * @param untestable clauses that the catalogue gives a reason for not testing
 */
public record ClauseCounts(
    int testable, int tested, int testableElsewhere, int excused, int untestable) {

  /** All clauses. */
  public int total() {
    return testable + testableElsewhere + excused + untestable;
  }
}
