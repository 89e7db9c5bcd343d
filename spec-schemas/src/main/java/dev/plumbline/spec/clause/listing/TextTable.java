package dev.plumbline.spec.clause.listing;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, padded to their widest cell; the last one is left ragged. */
final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();
  private final String indent;

  TextTable(String indent) {
    this.indent = indent;
  }

  /** Adds a row; a number, and a text after a tab, is set flush right, all else flush left. */
  void row(Object... cells) {
    var row = new ArrayList<String>();
    for (var cell : cells) {
      row.add(cell instanceof Integer ? "\t" + cell : String.valueOf(cell));
    }
    rows.add(row);
  }

  /** The rows, each ended by a line feed. */
  String text() {
    var widths = widths();
    var text = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder(indent);
      for (var i = 0; i < row.size(); i++) {
        line.append(cell(row.get(i), widths.get(i))).append("  ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private List<Integer> widths() {
    var widths = new ArrayList<Integer>();
    for (var row : rows) {
      for (var i = 0; i < row.size(); i++) {
        var width = row.get(i).strip().length();
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    return widths;
  }

  private static String cell(String text, int width) {
    var padding = " ".repeat(width - text.strip().length());
    return text.startsWith("\t") ? padding + text.strip() : text + padding;
  }
}
