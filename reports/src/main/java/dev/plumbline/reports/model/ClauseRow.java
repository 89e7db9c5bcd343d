package dev.plumbline.reports.model;

import dev.plumbline.spec.clause.Clause;
import java.util.List;

/**
 * One clause and what a run says of it.
 *
 * @param clause the clause
 * @param standing where it stands
 * @param why the reason for a standing that is no verdict; empty otherwise
 * @param results its results, which may be none
 */
public record ClauseRow(Clause clause, Standing standing, String why, List<Result> results) {

  public ClauseRow {
    results = List.copyOf(results);
  }
}
