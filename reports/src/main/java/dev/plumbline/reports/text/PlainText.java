package dev.plumbline.reports.text;

import java.util.regex.Pattern;

/**
 * What a hostile or careless program printed, as text that shows what was there and does nothing:
 * no terminal sequences, no control characters but newline and tab, nothing that reorders a line,
 * and only characters that XML 1.0 admits.
 */
public final class PlainText {

  private static final Pattern TERMINAL =
      Pattern.compile(
          "\\u001B\\[[0-?]*[ -/]*[@-~]" // CSI: colours, cursor
              + "|\\u001B\\][^\\u0007\\u001B]{0,4096}(?:\\u0007|\\u001B\\\\)" // OSC: titles, links
              + "|\\u001B[ -/]*[0-~]"); // two-byte sequences
  private static final int PICTURES = 0x2400;

  private PlainText() {}

  /** The text with everything that acts instead of showing replaced or, for colours, left out. */
  public static String of(String raw) {
    var text = TERMINAL.matcher(raw).replaceAll("").replace("\r\n", "\n");
    var plain = new StringBuilder(text.length());
    text.codePoints().map(PlainText::shown).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** As {@link #of}, on one line: line breaks and tabs become blanks. */
  public static String line(String raw) {
    return of(raw).replaceAll("[\\n\\t ]+", " ").strip();
  }

  private static int shown(int c) {
    if (c == '\n' || c == '\t') {
      return c;
    }
    if (c < ' ') {
      return PICTURES + c;
    }
    if (c == 0x7F) {
      return PICTURES + 0x21;
    }
    return acts(c) ? 0xFFFD : c;
  }

  private static boolean acts(int c) {
    return c >= 0x80 && c < 0xA0 // C1 controls
        || c >= 0xD800 && c <= 0xDFFF // unpaired surrogates
        || c == 0x061C
        || c >= 0x200E && c <= 0x200F // direction marks
        || c >= 0x2028 && c <= 0x202E // separators, embeddings and overrides
        || c >= 0x2066 && c <= 0x2069 // isolates
        || (c & 0xFFFE) == 0xFFFE; // no characters
  }
}
