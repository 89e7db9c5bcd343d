package dev.plumbline.reports.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The clauses of one section of a specification, in document order.
 *
 * @param id specification and section, such as {@code runtime-spec/root}
 * @param title what readers see, such as {@code Root filesystem}
 * @param rows one row per clause
 */
public record ChapterRows(String id, String title, List<ClauseRow> rows) {

  public ChapterRows {
    rows = List.copyOf(rows);
  }

  /** The specification, such as {@code runtime-spec}. */
  public String spec() {
    return id.substring(0, id.indexOf('/'));
  }

  /** The number of clauses that stand so. */
  public int count(Standing standing) {
    return (int) rows.stream().filter(row -> row.standing() == standing).count();
  }

  /** The standings that occur, in their order of declaration, with the number of clauses. */
  public Map<Standing, Integer> counts() {
    var counts = new LinkedHashMap<Standing, Integer>();
    Arrays.stream(Standing.values())
        .filter(standing -> count(standing) > 0)
        .forEach(standing -> counts.put(standing, count(standing)));
    return counts;
  }
}
