package dev.plumbline.spec.verdict;

/**
 * The parts of a result's id, {@code clause@Class.method[row]}.
 *
 * @param clause the id of the clause, as text
 * @param test class and method, such as {@code RootReadonlyTests.name}
 * @param row the arguments of the row; empty for a test without rows
 */
public record ResultId(String clause, String test, String row) {

  /** Takes an id apart; a text that is no id is taken for a clause. */
  public static ResultId of(String id) {
    var at = id.indexOf('@');
    if (at < 0) {
      return new ResultId(id, "", "");
    }
    var clause = id.substring(0, at);
    var open = id.indexOf('[', at);
    return open < 0 || !id.endsWith("]")
        ? new ResultId(clause, id.substring(at + 1), "")
        : new ResultId(clause, id.substring(at + 1, open), id.substring(open + 1, id.length() - 1));
  }

  /** The title without the row that stands at its end. */
  public String withoutRow(String title) {
    var end = ": " + row;
    return row.isEmpty() || !title.endsWith(end)
        ? title
        : title.substring(0, title.length() - end.length());
  }

  @Override
  public String toString() {
    return clause + "@" + test + (row.isEmpty() ? "" : "[" + row + "]");
  }
}
