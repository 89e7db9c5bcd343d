package dev.plumbline.reports.markdown;

import dev.plumbline.reports.model.Excerpt;
import dev.plumbline.reports.text.PlainText;
import java.util.regex.Pattern;

/** Foreign text inside Markdown: shown, never interpreted. */
final class MarkdownText {

  private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}&&[^,.;:/()'\"=%?-]]");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private MarkdownText() {}

  /** One line of text; punctuation that Markdown or HTML could read becomes an entity. */
  static String inline(String raw, int longest) {
    return PUNCTUATION
        .matcher(PlainText.line(shortened(PlainText.line(raw), longest)))
        .replaceAll(match -> "&#" + (int) match.group().charAt(0) + ";");
  }

  /** One line in code type, in which nobody is mentioned and nothing becomes a link. */
  static String code(String raw, int longest) {
    return "<code>" + inline(raw, longest) + "</code>";
  }

  /** A fenced block, its fence longer than any in the text. */
  static String block(String raw, int longest) {
    var text = Excerpt.of(PlainText.of(raw), longest).stripTrailing();
    var most = BACKTICKS.matcher(text).results().mapToInt(m -> m.group().length()).max().orElse(0);
    var fence = "`".repeat(Math.max(3, most + 1));
    return fence + "text\n" + text + "\n" + fence + "\n";
  }

  private static String shortened(String line, int longest) {
    return line.length() <= longest ? line : line.substring(0, longest - 1).stripTrailing() + "…";
  }
}
