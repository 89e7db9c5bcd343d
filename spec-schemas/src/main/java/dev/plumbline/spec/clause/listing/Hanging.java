package dev.plumbline.spec.clause.listing;

import java.util.ArrayList;
import java.util.List;

/** A name and what belongs to it, as lines of a terminal: the text hangs beside the name. */
public final class Hanging {

  /** The columns that every terminal has. */
  private static final int WIDTH = 80;

  private Hanging() {}

  /**
   * The lines; a word that is longer than a line stands alone.
   *
   * @param name what stands before the first line, padded to where the text begins
   * @param text words with blanks between them
   */
  public static List<String> lines(String name, String text) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder(name);
    for (var word : text.split(" ")) {
      if (line.length() + word.length() > WIDTH && line.length() > name.length()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(" ".repeat(name.length()));
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
