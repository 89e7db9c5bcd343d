package dev.plumbline.reports.html;

import dev.plumbline.reports.text.PlainText;

/** Text of any origin: made harmless, then escaped. */
record Text(String raw) implements Node {

  @Override
  public void into(StringBuilder html) {
    escape(PlainText.of(raw), html);
  }

  /** Appends the text with the five characters that HTML reads replaced by references. */
  static void escape(String text, StringBuilder html) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
