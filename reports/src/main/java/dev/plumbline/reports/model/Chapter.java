package dev.plumbline.reports.model;

import java.util.List;

/**
 * The clauses of one section of a specification, in document order.
 *
 * @param id specification and section, such as {@code runtime-spec/root}
 * @param rows one row per clause
 */
public record Chapter(String id, List<ClauseRow> rows) {

  public Chapter {
    rows = List.copyOf(rows);
  }

  /** The number of clauses that stand so. */
  public int count(Standing standing) {
    return (int) rows.stream().filter(row -> row.standing() == standing).count();
  }
}
