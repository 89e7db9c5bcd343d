package dev.plumbline.reports.model;

/** Text that a subject wrote, made safe to store: of bounded length and well-formed Unicode. */
public final class Excerpt {

  private Excerpt() {}

  /**
   * The text, or its beginning and end with a note between them about what is left out.
   *
   * @param text any text, also with unpaired surrogates, which are replaced by U+FFFD
   * @param longest most characters to keep of it
   */
  public static String of(String text, int longest) {
    if (text.length() <= longest) {
      return wellFormed(text);
    }
    var head = text.substring(0, longest * 2 / 3);
    var tail = text.substring(text.length() - (longest - head.length()));
    var left = text.length() - head.length() - tail.length();
    return wellFormed(head) + "\n[… " + left + " characters left out …]\n" + wellFormed(tail);
  }

  private static String wellFormed(String text) {
    return text.codePoints().allMatch(Excerpt::isCharacter)
        ? text
        : text.codePoints()
            .map(c -> isCharacter(c) ? c : 0xFFFD)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isCharacter(int codePoint) {
    return codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
  }
}
